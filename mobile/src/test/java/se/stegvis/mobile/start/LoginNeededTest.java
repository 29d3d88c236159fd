package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.ServerEndpoint;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Theme;

/** The settings of a tablet whose municipality has a login of its own, when the server asks for a login again. */
class LoginNeededTest {
    private final MemoryJournal journal = new MemoryJournal(Example.OWNER);
    private final ProviderSession session = new ProviderSession();

    static Stream<Arguments> looks() {
        return ShellTest.looks();
    }

    private SettingsScreen open(OnScreen window) {
        journal.contact(ServerContact.LOGIN_NEEDED, "2026-11-23T08:20:00+01:00");
        ScreenContext context = Example.desk(journal, new HistoryNavigator(), window);
        SettingsScreen[] screen = new SettingsScreen[1];
        window.showNode(() -> {
            screen[0] = new SettingsScreen(context, session, DeviceSettings.USUAL, changed -> {}, () -> {});
            return screen[0].node();
        });
        window.read("Logga in i ekdalen");
        return screen[0];
    }

    private void browserReturns(String answer) throws Exception {
        String asked = session.begun.address().getQuery();
        String port = asked.replaceFirst(".*port=(\\d+).*", "$1");
        String state = asked.replaceFirst(".*state=([^&]+).*", "$1");
        URI address = URI.create("http://127.0.0.1:" + port + "/?" + answer + "&state=" + state);
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void ops7_somebodyElsesLoginIsToldWithWhoseTabletItIs(int width, int height, Theme theme, String name)
            throws Exception {
        try (OnScreen window = OnScreen.of(width, height, theme)) {
            open(window);
            window.picture("36-logga-in-igen-" + name);
            window.tap("Logga in i ekdalen");
            window.read("Väntar på webbläsaren …");
            window.picture("36-logga-in-igen-vantar-" + name);
            browserReturns("code=1.other");
            window.read("Det som finns på plattan är gunnel@ekdalen:s");
            window.picture("36-logga-in-igen-annan-" + name);
        }
    }

    @Test
    void ops7_aScreenThatIsDrawnAnewKeepsTheLoginThatIsOnItsWay() throws Exception {
        try (OnScreen window = OnScreen.landscape()) {
            SettingsScreen screen = open(window);
            window.tap("Logga in i ekdalen");
            window.read("Väntar på webbläsaren …");

            OnScreen.act(screen::refresh);

            assertThat(window.shows("Väntar på webbläsaren …"))
                    .as("a note was saved while somebody is in the browser")
                    .isTrue();
            browserReturns("code=1.other");
            window.read("Du är inte inloggad");
        }
    }

    @Test
    void web14_aSyncLeavesTheFocusOnTheButtonOfTheLoginAndOnTheSync() throws Exception {
        try (OnScreen window = OnScreen.landscape()) {
            SettingsScreen screen = open(window);
            for (String words : List.of("Logga in i ekdalen", "Skicka och hämta nu")) {
                OnScreen.act(
                        () -> window.first(node -> node instanceof ButtonBase button && words.equals(button.getText()))
                                .requestFocus());
                Node before = OnScreen.ask(() -> window.scene().getFocusOwner());

                OnScreen.act(screen::refresh);

                assertThat(OnScreen.ask(() -> window.scene().getFocusOwner()))
                        .as("the focus after a sync, which was on %s", words)
                        .isSameAs(before);
            }
        }
    }

    /** A session of a municipality with a provider; whoever logs in is somebody else. */
    private final class ProviderSession implements Session {
        private volatile BrowserLogin begun;

        @Override
        public Journal journal() {
            return journal;
        }

        @Override
        public void syncNow() {}

        @Override
        public Optional<AuthenticationResult.LoginRefused> logInAgain(String password) {
            throw new AssertionError("no password is good here");
        }

        @Override
        public Optional<AuthenticationResult.LoginRefused> logInAgain(LoginCode code) {
            assertThat(code.code()).isEqualTo("1.other");
            return Optional.of(new AuthenticationResult.LoginRefused("login.browser-OTHER_ACCOUNT", "gunnel@ekdalen"));
        }

        @Override
        public boolean hasProvider() {
            return true;
        }

        @Override
        public BrowserLogin browserLogin() throws IOException {
            begun = BrowserLogin.begin(ServerEndpoint.of(URI.create("https://stegvis.example")), "ekdalen");
            return begun;
        }

        @Override
        public boolean mayTrustCertificate() {
            return false;
        }

        @Override
        public Optional<String> untrustedCertificate() {
            return Optional.empty();
        }

        @Override
        public void trustCertificate(String fingerprint) {
            throw new AssertionError("nobody asks for it");
        }

        @Override
        public void logOut() {}

        @Override
        public void close() {}
    }
}
