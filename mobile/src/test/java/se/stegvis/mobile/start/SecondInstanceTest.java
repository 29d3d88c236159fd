package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.mobile.sync.ServerAddress;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.UnavailableReason;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Theme;

/** A second start of the program, and the message when it cannot start. */
class SecondInstanceTest {
    private static final Duration SHORT = Duration.millis(300);

    @TempDir
    Path folder;

    private final OnScreen window = OnScreen.landscape();
    private final AtomicReference<String> outcome = new AtomicReference<>("");

    @AfterEach
    void close() {
        window.close();
    }

    private void ask(RaiseWindowSignal first, Duration patience) {
        OnScreen.act(
                () -> new SecondInstance(first, () -> outcome.set("came"), () -> outcome.set("silent")).ask(patience));
    }

    @Test
    void b1_theFirstWindowComesForwardAndTheSecondEnds() throws IOException {
        RaiseWindowSignal first = new RaiseWindowSignal(folder);
        ask(first, Duration.minutes(1));
        assertThat(first.isAsked()).isTrue();
        assertThat(outcome.get()).isEmpty();
        first.settle();
        window.until(() -> outcome.get().equals("came"), "the second start ends");
    }

    @Test
    void b1_aFirstWindowThatHangsIsSaidAndNothingIsLeftBehind() throws IOException {
        ask(new RaiseWindowSignal(folder), SHORT);
        window.until(() -> outcome.get().equals("silent"), "the second start says so");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void b1_whereTheFirstCannotBeAskedItIsSaidAtOnce() {
        ask(new RaiseWindowSignal(folder.resolve("missing")), Duration.minutes(1));
        assertThat(outcome.get()).isEqualTo("silent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void b1_itIsSaidInBothLanguagesAndTheButtonEnds(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        OnScreen.act(() -> ((StackPane) window.root())
                .getChildren()
                .setAll(new HaltScreen(
                                texts,
                                texts.get("started.title"),
                                texts.get("started.explained"),
                                () -> outcome.set("ended"))
                        .node()));
        window.read(language.equals("sv") ? "Stegvis är redan igång på den här plattan" : "Stegvis is already running");
        window.picture("00-redan-igang-" + language);
        window.tap(language.equals("sv") ? "Stäng" : "Close");
        assertThat(outcome.get()).isEqualTo("ended");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void b1_whyItDoesNotStartFitsEachSizeAndColour(int width, int height, Theme theme, String name) {
        Texts texts = Texts.of(DeviceSettings.SWEDISH);
        try (OnScreen other = OnScreen.of(width, height, theme)) {
            for (String why : List.of("started.", "hindered.")) {
                String title = why.equals("started.") ? "started.title" : "hindered." + UnavailableReason.GONE;
                String remedy =
                        why.equals("started.") ? "started.explained" : "hindered-text." + UnavailableReason.GONE;
                OnScreen.act(() -> ((StackPane) other.root())
                        .getChildren()
                        .setAll(new HaltScreen(texts, texts.get(title), texts.get(remedy), () -> {}).node()));
                other.read(texts.get(remedy));
                other.picture("00-startar-inte-" + why + name);
            }
        }
    }

    static Stream<Arguments> looks() {
        Theme dark = new Theme(Theme.Colours.DARK, Theme.TextSize.NORMAL);
        Theme largest = new Theme(Theme.Colours.HIGH_CONTRAST, Theme.TextSize.LARGEST);
        return Stream.of(
                Arguments.of(1280, 800, Theme.USUAL, "1280x800"),
                Arguments.of(800, 1280, dark, "800x1280-dark"),
                Arguments.of(412, 915, largest, "412x915-largest"));
    }

    @ParameterizedTest
    @EnumSource(ServerAddress.Fault.class)
    void b20_eachFaultOfAnAddressHasItsWords(ServerAddress.Fault fault) {
        for (String language : new String[] {"sv", "en"}) {
            assertThat(Texts.of(Locale.forLanguageTag(language))
                            .get("server-address." + fault, "http://localhost:8192"))
                    .contains("http://localhost:8192");
        }
    }

    @Test
    void b20_anAddressWithoutHttpIsToldInASentenceThatSaysWhatIsRight() {
        Texts texts = Texts.of(DeviceSettings.SWEDISH);
        String[] said = new String[1];
        assertThatThrownBy(() -> Options.of(List.of("--server", "localhost:8192")))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class, wrong -> said[0] = Options.sentence(wrong, texts));
        assertThat(said[0])
                .isEqualTo(
                        "Serverns adress ska börja med http:// eller https://. Skriv till exempel http://localhost:8192.");
    }

    @ParameterizedTest
    @EnumSource(NotSaved.Reason.class)
    void b1_eachReasonOfWhatIsNotSavedHasItsWords(NotSaved.Reason reason) {
        for (String language : new String[] {"sv", "en"}) {
            Texts texts = Texts.of(Locale.forLanguageTag(language));
            assertThat(texts.get("not-saved." + reason)).isNotBlank();
            assertThat(texts.get("form.not-saved." + reason)).isNotBlank();
            assertThat(texts.get("sync.not-saved." + reason)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(UnavailableReason.class)
    void b1_eachHindranceHasItsWords(UnavailableReason why) {
        for (String language : new String[] {"sv", "en"}) {
            Texts texts = Texts.of(Locale.forLanguageTag(language));
            assertThat(texts.get("hindered." + why)).isNotBlank();
            assertThat(texts.get("hindered-text." + why)).isNotBlank();
        }
    }
}
