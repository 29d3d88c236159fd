package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.start.AuthenticationResult.Admitted;
import se.stegvis.mobile.start.AuthenticationResult.LoginRefused;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.ProviderPlace;
import se.stegvis.mobile.sync.ServerEndpoint;
import se.stegvis.mobile.vault.Argon2Cost;
import se.stegvis.mobile.widget.Example;
import se.stegvis.shared.wire.Json;

/** The way in to sealed stores, with a server that gives tokens to everybody. */
class VaultAuthenticatorTest {
    private static final String LOGIN = "handlaggare1@ekdalen";
    private static final String PASSPHRASE = "blå cykel i regn";

    private static final UUID SOMEBODY_ELSE = new UUID(9, 10);

    @TempDir
    Path folder;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private JournalVault vault;
    private HttpServer before;
    private HttpServer after;
    private volatile UUID account = new UUID(9, 9);
    private final AtomicReference<URI> opened = new AtomicReference<>();

    @BeforeEach
    void start() throws IOException {
        vault = new JournalVault(
                folder.resolve("stores"),
                new FileDeviceSecret(folder.resolve("device.secret")),
                new Argon2Cost(64, 1, 1));
        before = server("before");
        after = server("after");
    }

    @AfterEach
    void stop() {
        before.stop(0);
        after.stop(0);
    }

    private HttpServer server(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        return server;
    }

    private void answer(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            asked.add(name + " " + exchange.getRequestURI().getPath());
            boolean others = account.equals(SOMEBODY_ELSE)
                    && exchange.getRequestURI().getPath().equals("/api/v1/identity/login");
            var body = Json.newObject().put("access_token", "a").put("refresh_token", others ? "not ours" : "r");
            body.putArray("municipalities").addObject().put("slug", "ekdalen").put("name", "Ekdalens kommun");
            body.putObject("account")
                    .put("id", account.toString())
                    .put("username", LOGIN)
                    .put("name", "Gunnel Trädgårdh")
                    .put("role", "CASEWORKER")
                    .put("municipality", "ekdalen");
            byte[] bytes = Json.bytes(body);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private VaultAuthenticator entrance(ServerChoice choice) {
        return new VaultAuthenticator(vault, choice, Example.CLOCK, DeviceSettings.USUAL::language, opened::set);
    }

    private AuthenticationResult begin(String passphrase) throws IOException {
        return entrance(ServerChoice.typed(Optional.of(address(before))))
                .begin(LOGIN, "hemligt", passphrase.toCharArray());
    }

    @Test
    void ops4_theManagedConfigurationWinsOverWhatWasSealedAtTheEnrolment() throws Exception {
        ServerChoice managed = ServerChoice.managed(
                new ServerEndpoint(address(after), Optional.empty(), Optional.of("ab".repeat(32))));
        try (Session enrolled = ((Admitted) begin(PASSPHRASE)).session()) {
            assertThat(enrolled.journal().secret("server"))
                    .contains(address(before).toString());
        }
        asked.clear();

        AuthenticationResult unlocked = entrance(managed).unlock(LOGIN, PASSPHRASE.toCharArray());

        try (Session session = ((Admitted) unlocked).session()) {
            assertThat(asked.poll(10, TimeUnit.SECONDS))
                    .as("where the unsent notes go")
                    .isEqualTo("after /api/v1/token");
            assertThat(session.journal().secret("server-fingerprint")).contains("ab".repeat(32));
        }
        AuthenticationResult later =
                entrance(ServerChoice.typed(Optional.empty())).unlock(LOGIN, PASSPHRASE.toCharArray());
        try (Session session = ((Admitted) later).session()) {
            assertThat(session.journal().secret("server"))
                    .as("sealed anew, for a start at which the file is gone")
                    .contains(address(after).toString());
        }
    }

    @Test
    void sec17_aFileOfTheUsersOwnFolderSendsNoEnrolledStoreElsewhere() throws Exception {
        ((Admitted) begin(PASSPHRASE)).session().close();
        asked.clear();
        ServerChoice own = ServerChoice.laidOut(ServerEndpoint.of(address(after)));

        try (Session session = ((Admitted) entrance(own).unlock(LOGIN, PASSPHRASE.toCharArray())).session()) {
            assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo("before /api/v1/token");
            assertThat(session.journal().secret("server"))
                    .contains(address(before).toString());
            assertThat(session.mayTrustCertificate()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ekdalen2026!!", "handlaggare2026", "Trädgårdh2026", "GunnelEkdalen1"})
    void sec10_aPassphraseOfThePersonsOwnNamesIsRefused(String guessed) throws IOException {
        assertThat(begin(guessed)).isEqualTo(new LoginRefused("login.passphrase-GUESSABLE"));
        assertThat(vault.isEmpty()).as("nothing was sealed with it").isTrue();
    }

    @Test
    void sec10_aLoginThatWasMadeInVainIsEndedAtTheServer() throws IOException {
        begin("Trädgårdh2026");

        assertThat(asked).containsExactly("before /api/v1/login", "before /api/v1/logout");
    }

    @Test
    void ops7_aStoreIsBegunByALoginThatWasMadeInTheBrowser() throws Exception {
        VaultAuthenticator entrance = entrance(ServerChoice.typed(Optional.of(address(before))));
        List<ProviderPlace> places = entrance.providers();
        assertThat(places).containsExactly(new ProviderPlace("ekdalen", "Ekdalens kommun"));
        try (BrowserLogin login = entrance.browserLogin(places.get(0))) {
            assertThat(opened.get()).isEqualTo(login.address());
            assertThat(login.address().toString())
                    .startsWith(address(before) + "/web/login/tablet?municipality=ekdalen&");
        }

        AuthenticationResult begun = entrance.begin(new LoginCode("1.code", "verifier"), PASSPHRASE.toCharArray());

        try (Session session = ((Admitted) begun).session()) {
            assertThat(asked).startsWith("before /api/v1/identity", "before /api/v1/identity/login");
            assertThat(session.journal().secret("refresh-token")).contains("r");
            assertThat(session.journal().owner().user()).isEqualTo(account);
        }
    }

    @Test
    void ops7_aPassphraseOfThePersonsOwnNamesIsRefusedAfterALoginInTheBrowserToo() throws IOException {
        AuthenticationResult begun = entrance(ServerChoice.typed(Optional.of(address(before))))
                .begin(new LoginCode("1.code", "verifier"), "Trädgårdh2026".toCharArray());

        assertThat(begun).isEqualTo(new LoginRefused("login.passphrase-GUESSABLE"));
        assertThat(asked).containsExactly("before /api/v1/identity/login", "before /api/v1/logout");
    }

    @Test
    void ops7_somebodyElsesLoginInTheBrowserDoesNotSendWhatIsOnTheTablet() throws Exception {
        try (Session session = ((Admitted) begin(PASSPHRASE)).session()) {
            account = SOMEBODY_ELSE;

            assertThat(session.logInAgain(new LoginCode("1.code", "verifier")))
                    .contains(new LoginRefused("login.browser-OTHER_ACCOUNT", LOGIN));

            assertThat(asked).contains("before /api/v1/identity/login", "before /api/v1/logout");
            assertThat(session.journal().secret("refresh-token")).contains("r");

            account = new UUID(9, 9);
            assertThat(session.logInAgain(new LoginCode("1.code", "verifier"))).isEmpty();
            assertThat(session.journal().secret("refresh-token")).contains("r");
        }
    }
}
