package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.mobile.device.Notice;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.start.AuthenticationResult.Admitted;
import se.stegvis.mobile.start.AuthenticationResult.LoginRefused;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.ProviderPlace;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.vault.UnavailableReason;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Texts;

/** The way in and out, with an entrance that lets in whoever knows the passphrase. */
class LockScreenControllerTest {
    private static final String PASSPHRASE = "blå cykel i regn";

    @TempDir
    Path folder;

    private final OnScreen window = OnScreen.landscape();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicReference<List<Notice>> planned = new AtomicReference<>(List.of());
    private final FakeEntrance entrance = new FakeEntrance();
    private LockScreenController lockScreen;

    @BeforeEach
    void open() {
        lockScreen = gate(IdleLock.AFTER);
    }

    private LockScreenController gate(Duration lockAfter) {
        return OnScreen.ask(() -> new LockScreenController(
                (StackPane) window.root(),
                entrance,
                new BackgroundTasks(worker),
                Example.CLOCK,
                new SettingsFile(folder),
                lockAfter,
                planned::set));
    }

    @AfterEach
    void close() {
        OnScreen.act(lockScreen::lock);
        OnScreen.end(worker); // with it comes the way in, which stood in the next test's window else
        window.close();
    }

    @Test
    void aNewDeviceAsksForLoginAndALongPassphraseWrittenTwice() {
        OnScreen.act(lockScreen::open);
        window.read("Första gången på plattan");
        window.picture("00-forsta-gangen");
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenord", "hemligt");
        window.write("Ny lösenfras", "kort");
        window.write("Lösenfrasen en gång till", "annat");
        window.tap("Börja");
        window.read("Lösenfrasen är för kort. Skriv minst 10 tecken.");
        window.read("Lösenfraserna är inte lika.");
        assertThat(entrance.begun).isZero();
        window.write("Ny lösenfras", PASSPHRASE);
        window.write("Lösenfrasen en gång till", PASSPHRASE);
        window.tap("Börja");
        window.read("Användare eller lösenord stämmer inte.");
        window.write("Lösenord", "stegvis-demo-2026");
        window.tap("Börja");
        window.read("Att göra idag");
    }

    /** The browser comes back from the server. @return the answer of the tablet */
    private HttpResponse<Void> browserReturns(String answer) throws Exception {
        URI asked = entrance.browsing.address();
        String port = asked.getQuery().replaceFirst(".*port=(\\d+).*", "$1");
        String state = asked.getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/?" + answer + "&state=" + state))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    private void openAtAMunicipalityWithAProvider() {
        entrance.providers = List.of(new ProviderPlace("ekdalen", "Ekdalens kommun"));
        OnScreen.act(lockScreen::open);
        window.read("Logga in i Ekdalens kommun");
    }

    private void writePassphrase() {
        window.write("Ny lösenfras", PASSPHRASE);
        window.write("Lösenfrasen en gång till", PASSPHRASE);
    }

    @Test
    void ops7_whereTheMunicipalityHasALoginOfItsOwnOneLogsInInTheBrowser() throws Exception {
        openAtAMunicipalityWithAProvider();
        window.picture("00-forsta-gangen-kommunens-inloggning");
        assertThat(window.shows("Användare")).as("no password is asked for").isFalse();
        window.tap("Logga in i Ekdalens kommun");
        window.read("Lösenfrasen är för kort. Skriv minst 10 tecken.");
        assertThat(entrance.browsing).as("the browser waits for the passphrase").isNull();

        writePassphrase();
        window.tap("Logga in i Ekdalens kommun");
        window.read("Väntar på webbläsaren …");
        window.picture("00-forsta-gangen-vantar-pa-webblasaren");
        HttpResponse<Void> answer = browserReturns("code=1.good");

        window.read("Att göra idag");
        assertThat(answer.headers().firstValue("Location")).contains("https://stegvis.example/web/login/tablet/done");
    }

    @Test
    void ops7_aLoginInTheBrowserThatComesToNothingIsToldAndCanBeBegunAgain() throws Exception {
        openAtAMunicipalityWithAProvider();
        writePassphrase();
        window.tap("Logga in i Ekdalens kommun");
        window.read("Väntar på webbläsaren …");
        window.tap("Avbryt");
        window.read("Logga in i Ekdalens kommun");
        assertThat(window.shows("Du är inte inloggad"))
                .as("who cancels knows it")
                .isFalse();

        window.tap("Logga in i Ekdalens kommun");
        window.read("Väntar på webbläsaren …");
        assertThat(browserReturns("error=NO_ROLE").headers().firstValue("Location"))
                .contains("https://stegvis.example/web/login/tablet/done?refusal=NO_ROLE");
        window.read("Kommunens inloggning släppte inte in dig. I webbläsaren står varför och vad du kan göra.");
        window.picture("00-forsta-gangen-inte-inslappt");

        window.tap("Logga in i Ekdalens kommun");
        window.read("Väntar på webbläsaren …");
        browserReturns("code=1.late");
        window.read("Inloggningen kom inte fram i tid. Logga in en gång till.");
        assertThat(entrance.begun).isEqualTo(1);
    }

    @Test
    void ops7_anAdministratorMayUseThePasswordWhenTheProviderIsAway() {
        openAtAMunicipalityWithAProvider();
        window.tap("Logga in med lösenord");
        window.write("Användare", "admin1@ekdalen");
        window.write("Lösenord", "stegvis-demo-2026");
        writePassphrase();
        window.tap("Börja");
        window.read("Att göra idag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-saved.NO_RIGHT", "not-saved.STORE_GONE", "throws"})
    void b1_aTabletOnWhichNobodyCanBeginSaysWhyAndNotThatThePasswordIsWrong(String why) {
        entrance.hinderedBeginning = Optional.of(why);
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenord", "stegvis-demo-2026");
        window.write("Ny lösenfras", PASSPHRASE);
        window.write("Lösenfrasen en gång till", PASSPHRASE);
        window.tap("Börja");
        window.read("Plattan kan inte tas i bruk nu");
        Texts texts = Texts.of(DeviceSettings.SWEDISH);
        window.read(texts.get(why.equals("throws") ? "login.failed" : why));
        assertThat(window.shows("Det gick inte att låsa upp")).isFalse();
        entrance.hinderedBeginning = Optional.empty();
        window.tap("Börja");
        window.read("Att göra idag");
    }

    @Test
    void b11_whatTwoKeyboardsSpellApartIsOnePassphraseAndCountedOnce() {
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenord", "hemligt");
        window.write("Ny lösenfras", "a\u030a".repeat(5));
        window.write("Lösenfrasen en gång till", "ååååå");
        window.tap("Börja");
        window.read("Lösenfrasen är för kort. Skriv minst 10 tecken.");
        assertThat(window.shows("Lösenfraserna är inte lika.")).isFalse();
        window.write("Ny lösenfras", "gra\u0308småla vid\u00a0ån");
        window.write("Lösenfrasen en gång till", "gräsmåla vid ån");
        window.write("Lösenord", "stegvis-demo-2026");
        window.tap("Börja");
        window.read("Att göra idag");
    }

    @Test
    void ops6_aServerWithAForeignCertificateIsToldWithItsFingerprintAndWhomToAsk() {
        OnScreen.act(lockScreen::open);
        window.read("Serverns adress");
        assertThat(window.shows("Certifikatets fingeravtryck")).isFalse();
        window.write("Serverns adress", "http://stegvis.example");
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenord", "untrusted");
        window.write("Ny lösenfras", PASSPHRASE);
        window.write("Lösenfrasen en gång till", PASSPHRASE);
        window.tap("Börja");
        window.read("Serverns adress ska börja med https://, så att ingen kan läsa på vägen. Skriv till exempel"
                + " https://stegvis.example.");
        window.write("Serverns adress", "https://stegvis.example");
        window.tap("Börja");
        window.read("Servern på https://stegvis.example visar ett certifikat som plattan inte litar på, så ingenting är"
                + " skickat. Ring den som sköter systemet i din kommun och läs upp fingeravtrycket: " + "AB:".repeat(31)
                + "AB");
        window.picture("00-okant-certifikat");
        window.write("Certifikatets fingeravtryck", "AB:AB");
        window.tap("Börja");
        window.read("Skriv minst 16 tecken av fingeravtrycket, eller lämna fältet tomt.");
    }

    @Test
    void aWrongPassphraseStaysOutsideAndTheRightOneGetsInWithoutANetwork() {
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        window.read("Det fungerar utan nät");
        window.picture("01-las-upp");
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", "gul cykel i regn");
        window.tap("Lås upp");
        window.read("Användare eller lösenfras stämmer inte.");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.read("Att göra idag");
        assertThat(window.shows("senast i kontakt 08:12")).isTrue();
    }

    @Test
    void theComingMorningsArePlannedWhileItIsOpenAndStayPlannedWhenItLocks() {
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        assertThat(planned.get()).isEmpty();
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.read("Att göra idag");
        assertThat(planned.get()).isNotEmpty().allSatisfy(notice -> assertThat(notice.text())
                .doesNotContain("Amina")
                .contains("uppföljning"));
        OnScreen.act(lockScreen::lock);
        assertThat(planned.get()).isNotEmpty();
    }

    @Test
    void aDamagedStoreIsSalvagedAndWhatMayBeMissingIsNamedUntilItIsRead() {
        entrance.isNew = false;
        entrance.damaged = true;
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.read("Plattans lager är skadat");
        window.picture("01-las-upp-skadat");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Rädda det som går");
        window.read("Det här kan saknas:");
        assertThat(window.shows("Det du har skrivit som inte är skickat.")).isTrue();
        assertThat(window.shows("De hämtas igen vid nästa kontakt.")).isTrue();
        assertThat(window.shows("Inloggningen till servern.")).isFalse();
        window.picture("02-idag-efter-skada");
        window.tap("Jag har läst");
        window.until(() -> !window.shows("Det här kan saknas:"), "the banner gone");
    }

    @ParameterizedTest
    @EnumSource(UnavailableReason.class)
    void b1_whatCannotBeOpenedNowIsToldInItsOwnWordsAndNoSalvageIsOffered(UnavailableReason why) {
        entrance.isNew = false;
        entrance.hindered = why;
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        Texts texts = Texts.of(DeviceSettings.SWEDISH);
        window.read(texts.get("hindered." + why));
        window.picture("01-las-upp-" + why);
        assertThat(window.shows(texts.get("hindered-text." + why))).isTrue();
        assertThat(window.shows("Rädda det som går")).isFalse();
        assertThat(window.shows("Plattans lager är skadat")).isFalse();
        entrance.hindered = null;
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.read("Att göra idag");
    }

    @Test
    void aTabletLeftAloneLocksAndClosesTheJournal() {
        lockScreen = gate(Duration.millis(300));
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.until(() -> entrance.session != null && entrance.session.closed().get(), "the journal closed");
        window.read("Det fungerar utan nät");
        assertThat(window.shows("Amina Yusuf")).isFalse();
    }

    @Test
    void tab3_afterTheLockTheNextKeyGoesIntoThePassphraseAndNotIntoAFieldThatIsRead() {
        unlock();
        OnScreen.act(lockScreen::lock);
        window.read("Det fungerar utan nät");
        assertThat(OnScreen.<Object>ask(() -> window.scene().getFocusOwner())).isInstanceOf(PasswordField.class);
        TextField user =
                (TextField) window.first(node -> node instanceof TextField && !(node instanceof PasswordField));
        window.key(KeyCode.G);
        assertThat(OnScreen.<String>ask(user::getText)).isEqualTo("handlaggare1@ekdalen");
    }

    @Test
    void tab3_onATabletThatWasStartedAnewTheUserIsAskedForFirst() {
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        window.read("Det fungerar utan nät");
        assertThat(OnScreen.<Object>ask(() -> window.scene().getFocusOwner()))
                .isInstanceOf(TextField.class)
                .isNotInstanceOf(PasswordField.class);
    }

    @Test
    void whatWasCopiedIsGoneFromTheClipboardWhenTheTabletIsLocked() {
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.read("Att göra idag");
        OnScreen.act(() -> {
            TextField field = new TextField("ur en anteckning");
            field.selectAll();
            field.copy();
        });
        assertThat(OnScreen.ask(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("ur en anteckning");
        OnScreen.act(lockScreen::lock);
        assertThat(OnScreen.<Boolean>ask(() -> Clipboard.getSystemClipboard().hasString()))
                .isFalse();
    }

    @Test
    void tab8_aLockInTheMiddleOfAFormLeadsBackIntoItAndBackFromThereWhereItWould() {
        unlock();
        window.tap("Fortsätt skriva");
        window.write("Iakttagelser", "Skrevs när plattan låstes");
        OnScreen.act(lockScreen::lock);
        window.read("Det fungerar utan nät");
        assertThat(window.shows("Leila Haddad")).isFalse();
        entrance.journal = entrance.session.journal();
        again();
        window.read("Skrevs när plattan låstes");
        window.tap("Tillbaka");
        window.read("Att göra idag");
    }

    @Test
    void tab8_aNewFormThatWasLockedIsOpenedWithWhatWasWritten() {
        unlock();
        window.tap("SIP-uppföljning");
        window.write("Personens egen uppfattning", "Skrevs när plattan låstes");
        OnScreen.act(lockScreen::lock);
        entrance.journal = entrance.session.journal();
        again();
        window.read("Skrevs när plattan låstes");
    }

    @Test
    void tab8_anotherUserIsNotLedIntoTheFormThatWasLocked() {
        unlock();
        window.tap("Fortsätt skriva");
        OnScreen.act(lockScreen::lock);
        entrance.journal = new MemoryJournal(
                new StoreOwner("ekdalen", Example.COLLEAGUE, "handlaggare2", "Nils Berg", "CASEWORKER"));
        again();
        window.read("Att göra idag");
        assertThat(window.shows("Hembesök")).isFalse();
    }

    @Test
    void tab8_whoChangesTheTextSizeIsStillOfferedTheWayBack() {
        unlock();
        window.tap("Fortsätt skriva");
        window.tap("Inställningar");
        window.read("Du har påbörjat: Hembesök");
        window.tap("Mörkt");
        window.until(
                () -> window.scene().getStylesheets().stream().anyMatch(sheet -> sheet.contains("dark")),
                "the dark colours");
        window.read("Du har påbörjat: Hembesök");
        window.picture("11-installningar-paborjat");
        window.tap("Fortsätt skriva");
        window.read("Iakttagelser");
    }

    private void unlock() {
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        again();
        window.read("Att göra idag");
    }

    private void again() {
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
    }

    @Test
    void lookAndLanguageChangeAtOnceAndAreKept() {
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.tap("Inställningar");
        window.tap("Mörkt");
        window.until(
                () -> window.scene().getStylesheets().stream().anyMatch(sheet -> sheet.contains("dark")),
                "the dark colours");
        window.picture("11-installningar-morkt");
        window.tap("English");
        window.read("Text size");
        window.until(
                () -> new SettingsFile(folder).read().language().getLanguage().equals("en"), "the settings file");
    }

    @Test
    void loggingOutLocksAndKeepsWhatIsUnsent() {
        entrance.isNew = false;
        OnScreen.act(lockScreen::open);
        window.write("Användare", "handlaggare1@ekdalen");
        window.write("Lösenfras", PASSPHRASE);
        window.tap("Lås upp");
        window.tap("Inställningar");
        window.tap("Logga ut");
        window.read("Det fungerar utan nät");
        assertThat(entrance.session.closed()).isTrue();
    }

    private static final class FakeEntrance implements Authenticator {
        private volatile boolean isNew = true;
        private volatile boolean damaged;
        private volatile UnavailableReason hindered;
        private volatile Optional<String> hinderedBeginning = Optional.empty();
        private volatile int begun;
        private volatile List<ProviderPlace> providers = List.of();
        private volatile BrowserLogin browsing;
        private volatile ShellTest.FakeSession session;
        private volatile Journal journal;
        private volatile ServerChoice server = ServerChoice.typed(Optional.of(URI.create("https://stegvis.example")));

        @Override
        public ServerChoice server() {
            return server;
        }

        @Override
        public boolean isNew() {
            return isNew;
        }

        @Override
        public AuthenticationResult unlock(String login, char[] passphrase) {
            if (hindered != null) {
                return new AuthenticationResult.StoreUnavailable(hindered);
            }
            if (damaged) {
                return new AuthenticationResult.StoreDamaged();
            }
            return Arrays.equals(passphrase, PASSPHRASE.toCharArray()) ? admit() : new LoginRefused("unlock.wrong");
        }

        @Override
        public AuthenticationResult salvage(String login, char[] passphrase) {
            session = new ShellTest.FakeSession(Example.journal());
            return Arrays.equals(passphrase, PASSPHRASE.toCharArray())
                    ? new Admitted(session, Set.of("own", "heard"))
                    : new LoginRefused("unlock.wrong");
        }

        @Override
        public AuthenticationResult begin(String login, String password, char[] passphrase) {
            begun++;
            if (hinderedBeginning.isPresent()) {
                return hinderedBeginning
                        .filter(reason -> !reason.equals("throws"))
                        .map(LoginRefused::new)
                        .orElseThrow();
            }
            if (password.equals("untrusted")) {
                return new LoginRefused("login.UNTRUSTED", server.text(), "AB:".repeat(31) + "AB");
            }
            return password.equals("stegvis-demo-2026") ? admit() : new LoginRefused("login.LOGIN_NEEDED");
        }

        @Override
        public List<ProviderPlace> providers() {
            return providers;
        }

        @Override
        public BrowserLogin browserLogin(ProviderPlace place) throws IOException {
            browsing = BrowserLogin.begin(server.place().orElseThrow(), place.slug());
            return browsing;
        }

        @Override
        public AuthenticationResult begin(LoginCode code, char[] passphrase) {
            begun++;
            return code.code().equals("1.good") ? admit() : new LoginRefused("login.browser-SPENT");
        }

        private AuthenticationResult admit() {
            session = new ShellTest.FakeSession(journal == null ? Example.journal() : journal);
            return new Admitted(session);
        }
    }
}
