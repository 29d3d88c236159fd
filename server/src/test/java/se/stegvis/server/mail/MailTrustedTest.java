package se.stegvis.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.subethamail.smtp.server.SMTPServer;
import se.stegvis.server.settings.MailSettings;
import se.stegvis.server.settings.TestSettings;

/** A mail server whose certificate is vouched for gets the mail, and only through TLS. */
@Isolated("what the Java machine trusts by default is one for all")
class MailTrustedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final List<String> got = new CopyOnWriteArrayList<>();
    private SSLContext usual;

    @BeforeEach
    void remember() throws Exception {
        usual = SSLContext.getDefault();
    }

    @AfterEach
    void trustAsUsual() {
        SSLContext.setDefault(usual);
    }

    @Test
    void fromTheFirstByte() throws Exception {
        SSLContext keys = trusted("ip:127.0.0.1");
        send(MailSettings.Tls.IMPLICIT, server -> server.serverSocketFactory(keys));
        assertThat(got).containsExactly("a@post.test");
    }

    @Test
    void afterStartTls() throws Exception {
        SSLContext keys = trusted("ip:127.0.0.1");
        send(MailSettings.Tls.STARTTLS, server -> server.requireTLS().startTlsSocketFactory(keys));
        assertThat(got).containsExactly("a@post.test");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        SSLContext keys = trusted("dns:other.test");
        assertThatThrownBy(() -> send(
                        MailSettings.Tls.STARTTLS, server -> server.requireTLS().startTlsSocketFactory(keys)))
                .isInstanceOf(NotSent.class);
        assertThat(got).isEmpty();
    }

    private SSLContext trusted(String name) throws Exception {
        SSLContext context = new OwnAuthority(folder, name).context();
        SSLContext.setDefault(context);
        return context;
    }

    private void send(MailSettings.Tls tls, UnaryOperator<SMTPServer.Builder> protection) throws Exception {
        int port = free();
        SMTPServer server = protection
                .apply(SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .messageHandler((context, from, to, data) -> got.add(to)))
                .build();
        server.start();
        try {
            MailSettings settings =
                    new MailSettings("127.0.0.1", port, tls, null, null, "paminnelse@stegvis.test", null);
            new SmtpMailer(settings, new LetterWriter(TestSettings.of("stegvis.public-url", "https://stegvis.test/")))
                    .send(UUID.randomUUID(), "a@post.test", new Digest(DAY, 1, 0, 0, 0), Instant.EPOCH);
        } finally {
            server.stop();
        }
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
