package se.stegvis.server.start;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.AccessProbe;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.settings.TestSettings;
import se.stegvis.shared.authority.TestAuthority;

/** HTTPS by the server itself, with an authority of the test's own. */
class TlsTest {
    private final TestAuthority authority = new TestAuthority("Ekdalens kommun", Instant.now());

    @TempDir
    Path folder;

    @BeforeEach
    void issue() {
        authority.issue(folder, "127.0.0.1");
    }

    @Test
    @Timeout(120)
    void sec1_theServerSpeaksHttpsAndTakesARenewedPairWithoutARestartOnceItsFilesBelongTogether() throws Exception {
        try (ApplicationContext context = started()) {
            EmbeddedServer server = context.getBean(EmbeddedServer.class);
            assertThat(server.getURL().getProtocol()).isEqualTo("https");
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(authority.trusting()).build();
            HttpRequest asset = HttpRequest.newBuilder(server.getURI().resolve("/assets/stegvis.css"))
                    .build();
            assertThat(trusting.send(asset, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(asset, HttpResponse.BodyHandlers.discarding()))
                    .as("an authority that this machine does not trust")
                    .isInstanceOf(SSLHandshakeException.class);
            URI inTheClear = URI.create("http://127.0.0.1:" + server.getPort() + "/health");
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(inTheClear).build(), HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);

            X509Certificate renewed = authority.issue(folder, "127.0.0.1");
            Certificate shown = shown(server);
            for (int tries = 0; tries < 10_000 && !shown.equals(renewed); tries++) {
                shown = shown(server);
            }
            assertThat(shown).isEqualTo(renewed);

            mismatched(server, renewed);
        }
    }

    /** A renewal that has replaced the key alone, then the certificate alone, and is then ended. */
    private void mismatched(EmbeddedServer server, Certificate before) throws IOException {
        Path next = Files.createDirectory(folder.resolve("next"));
        Certificate issued = authority.issue(next, "127.0.0.1");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("se.stegvis.server.settings.CheckedCertificate");
        log.start();
        logger.addAppender(log);
        try {
            Files.copy(next.resolve("privkey.pem"), folder.resolve("privkey.pem"), REPLACE_EXISTING);
            // The watcher may tell of the pair before a second time: that is no answer to this key.
            for (int tries = 0; tries < 10_000 && !toldOfAnError(log); tries++) {
                assertThat(shown(server)).isEqualTo(before);
            }
            assertThat(log.list).anySatisfy(said -> assertThat(said.getFormattedMessage())
                    .contains("the certificate of before stays in use", "stegvis.tls.key (STEGVIS_TLS_KEY)"));
            assertThat(shown(server)).as("with the pair of before").isEqualTo(before);

            Files.copy(next.resolve("fullchain.pem"), folder.resolve("fullchain.pem"), REPLACE_EXISTING);
            Certificate last = before;
            for (int tries = 0; tries < 10_000 && !last.equals(issued); tries++) {
                last = shown(server);
            }
            assertThat(last).as("once both are there").isEqualTo(issued);
        } finally {
            logger.detachAppender(log);
        }
    }

    private static boolean toldOfAnError(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream().anyMatch(said -> said.getLevel().equals(Level.ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "no certificate", "no key", "another's key", "another folder"})
    void ops9_aPairThatCannotBeUsedIsRefusedByItsName(String flaw) throws IOException {
        Path certificate = folder.resolve("fullchain.pem");
        Path key = folder.resolve("privkey.pem");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String demand =
                switch (flaw) {
                    case "missing" -> {
                        Files.delete(certificate);
                        yield "stegvis.tls.certificate (STEGVIS_TLS_CERTIFICATE) is '" + certificate
                                + "': there is no such file";
                    }
                    case "no certificate" -> {
                        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\nxx\n");
                        yield "there is no certificate in that file";
                    }
                    case "no key" -> {
                        Files.writeString(key, "-----BEGIN ENCRYPTED " + "PRIVATE KEY-----\n");
                        yield "openssl pkcs8 -topk8 -nodes";
                    }
                    case "another's key" -> {
                        authority.issue(elsewhere, "127.0.0.1");
                        key = Files.copy(elsewhere.resolve("privkey.pem"), folder.resolve("other.pem"));
                        yield "it is not the key of the certificate";
                    }
                    default -> {
                        key = Files.copy(key, elsewhere.resolve("privkey.pem"));
                        yield "it is not in the folder of the certificate";
                    }
                };
        Map<String, Object> settings = settings(certificate, key);

        assertThatThrownBy(() -> ApplicationContext.run(settings).close()).hasStackTraceContaining(demand);
    }

    /** The file in the tree is what HAProxy reads, and takes away what a client says of itself. */
    @Test
    void sec11_theExampleOfAProxyIsReadByHaproxy() throws Exception {
        Path haproxy = Path.of("/usr/sbin/haproxy");
        assumeTrue(Files.isExecutable(haproxy), "HAProxy is not installed; its example is not read");
        Path pair = folder.resolve("pair.pem");
        Files.writeString(
                pair,
                Files.readString(folder.resolve("fullchain.pem")) + Files.readString(folder.resolve("privkey.pem")));
        Path example = Path.of("../docs/examples/haproxy-tls.cfg");
        ProcessBuilder check =
                new ProcessBuilder(haproxy.toString(), "-c", "-f", example.toString()).redirectErrorStream(true);
        check.environment()
                .putAll(Map.of(
                        "STEGVIS_PLAIN", "127.0.0.1:18080",
                        "STEGVIS_BIND", "127.0.0.1:18443",
                        "STEGVIS_SERVER", "127.0.0.1:8080",
                        "STEGVIS_CERTIFICATE", pair.toString()));
        Process checked = check.start();

        String said = new String(checked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checked.waitFor()).as(said).isZero();
        assertThat(Files.readString(example))
                .contains("del-header ^X-Forwarded- -m reg", "del-header Forwarded", "option forwardfor");
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, true", "127.0.0.1, true", "10.1.2.4, false", "::ffff:10.9.9.9, false"})
    void sec1_aServerThatLeavesTlsToItsProxiesAnswersNobodyElse(String peer, boolean answered) {
        StegvisSettings settings = TestSettings.of(
                "stegvis.http.host", "0.0.0.0",
                "stegvis.http.trusted-proxies", "10.1.2.3",
                "stegvis.public-url", "https://stegvis.example");

        assertThat(settings.leavesTlsToProxies()).isTrue();
        assertThat(AccessProbe.admits(settings, peer)).isEqualTo(answered);
        assertThat(AccessProbe.admits(TestSettings.of(), peer))
                .as("on loopback")
                .isTrue();
    }

    private ApplicationContext started() {
        Map<String, Object> all =
                new HashMap<>(settings(folder.resolve("fullchain.pem"), folder.resolve("privkey.pem")));
        all.remove("datasources.default.enabled");
        all.remove("flyway.datasources.default.enabled");
        all.putAll(TestDatabase.fresh().properties());
        ApplicationContext context = ApplicationContext.run(all);
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    private Map<String, Object> settings(Path certificate, Path key) {
        return Map.of(
                "datasources.default.enabled",
                false,
                "flyway.datasources.default.enabled",
                false,
                "micronaut.server.port",
                -1,
                "stegvis.reminders.scheduled",
                false,
                "stegvis.data-dir",
                folder.resolve("data").toString(),
                "stegvis.tls.certificate",
                certificate.toString(),
                "stegvis.tls.key",
                key.toString());
    }

    /** The certificate that a new connection is shown. */
    private Certificate shown(EmbeddedServer server) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) authority.trusting().getSocketFactory().createSocket("127.0.0.1", server.getPort())) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }
}
