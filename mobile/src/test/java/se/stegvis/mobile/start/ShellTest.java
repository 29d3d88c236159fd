package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.SyncLine;
import se.stegvis.mobile.widget.Theme;

/** Every screen in its frame, as it is seen; the pictures lie in {@code target/screens}. */
class ShellTest {
    private final HistoryNavigator historyNavigator = new HistoryNavigator();

    private void open(OnScreen window, MemoryJournal journal, DeviceSettings settings) {
        ScreenContext context = Example.desk(journal, historyNavigator, window);
        Routes routes = Routes.of(context);
        routes.on(
                Destination.Settings.class,
                to -> new SettingsScreen(context, new FakeSession(journal), settings, changed -> {}, () -> {}));
        window.showNode(() -> new Shell(context, routes, historyNavigator));
        window.read("Amina Yusuf");
    }

    private void go(Destination to) {
        OnScreen.act(() -> historyNavigator.go(to));
    }

    @Test
    void allPlacesLying() {
        try (OnScreen window = OnScreen.landscape()) {
            open(window, Example.journalWithUnsent(), DeviceSettings.USUAL);
            window.picture("02-idag");
            window.tap("Vad blev det?");
            window.tap("Flyttas fram");
            window.picture("03-idag-flytta-fram");
            window.tap("Ärenden");
            window.read("6 av 6 ärenden");
            window.picture("04-arenden");
            window.write("Namn, personnummer", "19910717");
            window.read("1 av 6 ärenden");
            go(new Destination.CaseFile(Example.AMINA));
            window.read("Säkerhetsnotering");
            window.picture("05-arende");
            go(new Destination.ReadRecord(Example.AMINA_VISIT));
            window.read("Skriv rättelse");
            window.picture("06-las");
            window.tap("Utkorg");
            window.read("Gör till rättelse");
            window.picture("07-utkorg");
            window.tap("Konflikter");
            window.read("Välj version");
            window.picture("08-konflikter");
            window.tap("Välj version");
            window.read("Behåll båda");
            window.picture("09-konflikt");
            window.tap("Inställningar");
            window.read("Textstorlek");
            window.picture("10-installningar");
        }
    }

    @Test
    void standingAndOnAPhone() {
        shots(OnScreen.portrait(), "800x1280");
        shots(OnScreen.phone(), "412x915");
    }

    private void shots(OnScreen size, String name) {
        try (OnScreen window = size) {
            open(window, Example.journalWithUnsent(), DeviceSettings.USUAL);
            window.picture("20-idag-" + name);
            go(new Destination.Cases());
            window.read("6 av 6 ärenden");
            window.picture("21-arenden-" + name);
            go(new Destination.CaseFile(Example.AMINA));
            window.picture("22-arende-" + name);
            go(new Destination.Conflict(Example.SOFIA_VISIT));
            window.picture("23-konflikt-" + name);
            go(new Destination.Outbox());
            window.read("Gör till rättelse");
            window.picture("24-utkorg-" + name);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void b4_anEndedAccountIsSaidInWordsInEachSizeAndColour(int width, int height, Theme theme, String name) {
        try (OnScreen window = OnScreen.of(width, height, theme)) {
            MemoryJournal journal = new MemoryJournal(Example.OWNER);
            journal.contact(ServerContact.REACHED, "2026-11-23T08:12:00+01:00");
            journal.contact(ServerContact.ACCOUNT_ENDED, "2026-11-23T08:20:00+01:00");
            ScreenContext context = Example.desk(journal, historyNavigator, window);
            window.showNode(() -> new Shell(context, Routes.of(context), historyNavigator));
            window.read("kontot är avslutat; det som inte var skickat lämnas till den som har ärendet");
            window.picture("34-konto-avslutat-" + name);
            assertThat(OnScreen.ask(() -> window.first(node -> node instanceof SyncLine))
                            .getStyleClass())
                    .contains("tone-warning");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void ops6_aRenewedCertificateIsShownAndTrustedWhenItsFingerprintIsTyped(
            int width, int height, Theme theme, String name) {
        try (OnScreen window = OnScreen.of(width, height, theme)) {
            MemoryJournal journal = new MemoryJournal(Example.OWNER);
            journal.contact(ServerContact.UNTRUSTED, "2026-11-23T08:20:00+01:00");
            ScreenContext context = Example.desk(journal, historyNavigator, window);
            FakeSession session = new FakeSession(journal);
            window.showNode(
                    () -> new SettingsScreen(context, session, DeviceSettings.USUAL, changed -> {}, () -> {}).node());
            window.read("Ring den som sköter systemet i din kommun");
            OnScreen.act(() -> ((ScrollPane) window.root().lookup(".page-scroll")).setVvalue(0.6));
            window.picture("35-certifikat-" + name);

            window.write("Certifikatets fingeravtryck", "AB:AB");
            window.tap("Lita på certifikatet");
            window.read("Skriv minst 16 tecken");
            window.write("Certifikatets fingeravtryck", "CD".repeat(32));
            window.tap("Lita på certifikatet");
            window.read("Det är inte fingeravtrycket på det certifikat som servern visar");
            assertThat(session.trusted()).hasValue("");
            window.write("Certifikatets fingeravtryck", "ab:ab:ab:ab:ab:ab:ab:ab");
            window.tap("Lita på certifikatet");
            window.read("Certifikatet är sparat");
            assertThat(session.trusted()).as("the whole one").hasValue("AB".repeat(32));
        }
    }

    static Stream<Arguments> looks() {
        Theme dark = new Theme(Theme.Colours.DARK, Theme.TextSize.NORMAL);
        Theme largest = new Theme(Theme.Colours.HIGH_CONTRAST, Theme.TextSize.LARGEST);
        return Stream.of(
                Arguments.of(1280, 800, Theme.USUAL, "1280x800"),
                Arguments.of(800, 1280, dark, "800x1280-dark"),
                Arguments.of(412, 915, Theme.USUAL, "412x915"),
                Arguments.of(412, 915, largest, "412x915-largest"));
    }

    @Test
    void darkAndHighContrastAndLargest() {
        for (Theme.Colours colours : new Theme.Colours[] {Theme.Colours.DARK, Theme.Colours.HIGH_CONTRAST}) {
            Theme theme =
                    new Theme(colours, colours == Theme.Colours.DARK ? Theme.TextSize.NORMAL : Theme.TextSize.LARGEST);
            try (OnScreen window = OnScreen.of(1280, 800, theme)) {
                open(window, Example.journalWithUnsent(), DeviceSettings.USUAL.with(theme));
                window.picture("30-idag-" + colours);
                go(new Destination.CaseFile(Example.AMINA));
                window.picture("31-arende-" + colours);
                theConsentsCanBeRead(window, "31-samtycken-" + colours);
                go(new Destination.Conflict(Example.SOFIA_VISIT));
                window.picture("32-konflikt-" + colours);
            }
        }
    }

    /** No badge runs off the window, and no name of a party is broken into pieces. */
    private static void theConsentsCanBeRead(OnScreen window, String picture) {
        Node card = OnScreen.ask(() -> window.root().lookup(".consent-matrix").getParent());
        OnScreen.act(() -> {
            ScrollPane scroll = (ScrollPane) window.root().lookup(".page-scroll");
            double down =
                    scroll.getContent().sceneToLocal(card.localToScene(0, 0)).getY();
            scroll.setVvalue(down / scroll.getContent().getBoundsInLocal().getHeight());
        });
        window.picture(picture);
        double edge =
                OnScreen.ask(() -> card.localToScene(card.getBoundsInLocal()).getMaxX());
        assertThat(OnScreen.ask(() -> card.lookupAll(".badge"))).isNotEmpty().allSatisfy(badge -> assertThat(
                        badge.localToScene(badge.getBoundsInLocal()).getMaxX())
                .isLessThan(edge));
        assertThat(OnScreen.ask(() -> card.lookupAll(".strong")))
                .allSatisfy(name -> assertThat(((Label) name).getHeight())
                        .isLessThan(2 * ((Label) name).getFont().getSize()));
    }

    @Test
    void backLeadsWhereTheUserCameFromAndNeverIntoAForm() {
        HistoryNavigator plain = new HistoryNavigator();
        plain.go(new Destination.Cases());
        plain.go(new Destination.CaseFile(Example.AMINA));
        plain.go(new Destination.EditRecord(Example.AMINA_VISIT));
        plain.go(new Destination.ReadRecord(Example.AMINA_VISIT));
        plain.back();
        assertThat(plain.here()).isEqualTo(new Destination.CaseFile(Example.AMINA));
        plain.go(new Destination.NewInCase(Example.AMINA));
        plain.go(new Destination.NewRecord("CONSENT", Example.AMINA, Optional.empty()));
        plain.back();
        assertThat(plain.here()).isEqualTo(new Destination.CaseFile(Example.AMINA));
        plain.back();
        assertThat(plain.here()).isEqualTo(new Destination.Cases());
        plain.back();
        assertThat(plain.here()).isEqualTo(new Destination.Today());
    }

    @Test
    void theSyncLineFollowsWhatIsSaved() {
        try (OnScreen window = OnScreen.landscape()) {
            MemoryJournal journal = Example.journal();
            open(window, journal, DeviceSettings.USUAL);
            window.read("Allt är skickat · 1 med två versioner · senast i kontakt 08:12");
            journal.contact(ServerContact.NO_NETWORK, "2026-11-23T08:20:00+01:00");
            window.read("inget nät · senast i kontakt 08:12");
            window.tap("Vad blev det?");
            window.tap("Spara");
            window.read("Sparat på plattan · 1 väntar på nät");
        }
    }

    @Test
    void everyDestinationHasAScreen() {
        try (OnScreen window = OnScreen.landscape()) {
            Routes routes = Routes.of(Example.desk(Example.journal(), historyNavigator, window));
            for (Destination to : new Destination[] {
                new Destination.Today(),
                new Destination.Cases(),
                new Destination.Outbox(),
                new Destination.Conflicts(),
                new Destination.CaseFile(Example.AMINA),
                new Destination.NewInCase(Example.AMINA),
                new Destination.TakeStep(Example.AMINA, "4"),
                new Destination.ReadRecord(Example.AMINA_VISIT),
                new Destination.Conflict(Example.SOFIA_VISIT),
                new Destination.NewRecord("HOME_VISIT", Example.AMINA, Optional.empty()),
                new Destination.NewRecord("CONSENT", Example.AMINA, Optional.empty()),
                new Destination.NewRecord("SIP_PLAN", Example.AMINA, Optional.empty()),
                new Destination.NewRecord("SIP_FOLLOW_UP", Example.AMINA, Optional.of(Example.AMINA_PLAN)),
                new Destination.EditRecord(Example.LEILA_VISIT),
                new Destination.EditRecord(Example.AMINA),
                new Destination.EditRecord(new UUID(0, 9)),
                new Destination.NewAddendum(Example.AMINA_VISIT),
                new Destination.NewAddendum(Example.AMINA_PLAN),
                new Destination.WithdrawConsent(Example.AMINA_CONSENT)
            }) {
                assertThat(OnScreen.ask(() -> routes.screen(to).node())).isNotNull();
            }
        }
    }

    /** A session without a server. */
    record FakeSession(Journal journal, AtomicBoolean closed, AtomicReference<String> trusted) implements Session {
        FakeSession(Journal journal) {
            this(journal, new AtomicBoolean(), new AtomicReference<>(""));
        }

        @Override
        public boolean mayTrustCertificate() {
            return true;
        }

        @Override
        public Optional<String> untrustedCertificate() {
            return Optional.of("AB:".repeat(31) + "AB");
        }

        @Override
        public void trustCertificate(String fingerprint) {
            trusted.set(fingerprint);
        }

        @Override
        public void syncNow() {}

        @Override
        public Optional<AuthenticationResult.LoginRefused> logInAgain(String password) {
            return Optional.of(new AuthenticationResult.LoginRefused("login.LOGIN_NEEDED"));
        }

        @Override
        public Optional<AuthenticationResult.LoginRefused> logInAgain(LoginCode code) {
            return Optional.of(new AuthenticationResult.LoginRefused("login.browser-SPENT"));
        }

        @Override
        public boolean hasProvider() {
            return false;
        }

        @Override
        public BrowserLogin browserLogin() {
            throw new AssertionError("no municipality here has a provider");
        }

        @Override
        public void logOut() {}

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
