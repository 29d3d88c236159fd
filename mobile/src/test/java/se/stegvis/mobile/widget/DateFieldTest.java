package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tuesday 1 December 2026 is today; 15 December stands in the field before anything is typed. */
@Timeout(60)
class DateFieldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate FORMER = LocalDate.of(2026, 12, 15);

    private final Locale machine = Locale.forLanguageTag("sv-SE");
    private OnScreen window;
    private DateField field;
    private Button next;

    @BeforeEach
    void open() {
        window = OnScreen.landscape();
        show("sv", FORMER);
    }

    @AfterEach
    void close() {
        Locale.setDefault(machine);
        window.close();
    }

    private void show(String language, LocalDate former) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        field = OnScreen.ask(() -> DateField.ahead(TODAY, texts));
        next = OnScreen.ask(() -> Buttons.primary("Vidare", Icon.NEXT, () -> {}));
        window.showNode(() -> new Page("Datum").add(new Field("Uppföljningsdatum", field), next));
        OnScreen.act(() -> field.valueProperty().set(former));
    }

    private DatePicker picker() {
        return (DatePicker) field.lookup(".date-picker");
    }

    /** As a person does: into the field, over what stands there, and on. */
    private void type(String text) {
        OnScreen.act(picker()::requestFocus);
        OnScreen.act(() -> picker().getEditor().setText(text));
        OnScreen.act(next::requestFocus);
        OnScreen.act(() -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-20",
                "20261220",
                "261220",
                "20/12 2026",
                "20.12.2026",
                "20 december 2026",
                "20 dec",
                "2026-12-20 ",
                "2026 12 20",
                "٢٠٢٦-١٢-٢٠",
                "２０２６１２２０",
                "2026–12–20"
            })
    void b2_whatSwedesWriteIsReadOnLeaving(String typed) {
        type(typed);
        assertThat(field.value()).contains(LocalDate.of(2026, 12, 20));
        assertThat(picker().getEditor().getText()).isEqualTo("2026-12-20");
        assertThat(field.obstacle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, date-unread",
        "2026-13-45, date-unread",
        "vid tillfälle, date-unread",
        "december, date-unread",
        "v 51, date-asked",
        "nästa fredag, date-asked",
        "20621220, date-asked",
        "2020-01-01, date-asked",
    })
    void b2_whatIsNotReadStaysAndTheFormerDateStands(String typed, String obstacle) {
        type(typed);
        assertThat(field.value()).as("the former date").contains(FORMER);
        assertThat(picker().getEditor().getText()).isEqualTo(typed);
        assertThat(field.obstacle()).contains(obstacle);
        assertThat(window.shows("15 december 2026")).as("what stands meanwhile").isTrue();
        OnScreen.act(picker()::requestFocus);
        OnScreen.act(next::requestFocus);
        OnScreen.act(() -> {});
        assertThat(picker().getEditor().getText())
                .as("also after another visit")
                .isEqualTo(typed);
        assertThat(field.value()).contains(FORMER);
    }

    @Test
    void b2_whatIsNotReadStaysWhereNoDateStoodBefore() {
        show("sv", null);
        type("efter jul");
        assertThat(picker().getEditor().getText()).isEqualTo("efter jul");
        assertThat(field.value()).isEmpty();
        window.picture("datum-olast");
        OnScreen.act(picker()::requestFocus);
        OnScreen.act(next::requestFocus);
        OnScreen.act(() -> {});
        assertThat(picker().getEditor().getText()).isEqualTo("efter jul");
        type("");
        assertThat(field.obstacle()).as("taken away by hand").isEmpty();
    }

    @Test
    void b2_aWeekIsAskedAboutAndADayOfItChosen() {
        type("v 51");
        window.picture("datum-vecka");
        window.tap("ons 16 dec");
        assertThat(field.value()).contains(LocalDate.of(2026, 12, 16));
        assertThat(picker().getEditor().getText()).isEqualTo("2026-12-16");
        assertThat(field.obstacle()).isEmpty();
    }

    @Test
    void b2_whatIsTypedIsReadBeforeItIsSavedAlsoWhileTheFocusIsThere() {
        OnScreen.act(picker()::requestFocus);
        OnScreen.act(() -> {
            picker().getEditor().setText("261220");
            field.commit();
        });
        assertThat(field.value()).contains(LocalDate.of(2026, 12, 20));
    }

    @Test
    void b2_aDateTakenAwayIsTakenAway() {
        type("");
        assertThat(field.value()).isEmpty();
        assertThat(field.obstacle()).isEmpty();
    }

    @Test
    void b3_aYearFarOffIsAskedAboutWithItsYearAndMayBeMeant() {
        type("20621204");
        assertThat(window.shows("Menar du 2062? Det är om 36 år.")).isTrue();
        window.picture("datum-2062");
        window.tap("mån 4 dec 2062");
        assertThat(field.value()).contains(LocalDate.of(2062, 12, 4));
        assertThat(window.shows("mån 4 dec 2062 · om 36 år")).isTrue();
        type("4/12");
        assertThat(field.value()).contains(LocalDate.of(2026, 12, 4));
    }

    /** A day on which something began is not late, whichever year is meant. */
    @Test
    void b3_aDayOfAPeriodThatHasBeenIsNeverCalledLate() {
        Texts texts = Texts.of(Locale.forLanguageTag("sv"));
        for (DateField period : List.of(
                OnScreen.ask(() -> DateField.ofPeriod(TODAY, texts)),
                OnScreen.ask(() -> DateField.withTaps(Map.of("Nu", TODAY), TODAY, texts)))) {
            field = period;
            window.showNode(() -> new Page("Datum").add(new Field("Börjar", field), next));
            type("2026-11-13");
            assertThat(window.shows("dagar sedan")).isTrue();
            type("19261113");
            assertThat(window.shows("Menar du 1926? Det är för 100 år sedan.")).isTrue();
            assertThat(window.shows("försenad")).isFalse();
        }
    }

    @Test
    void b3_aDayFarOffThatStandsIsNotSaidTwiceWhenItIsAskedAbout() {
        LocalDate far = LocalDate.of(2062, 12, 4);
        OnScreen.act(() -> field.show(Optional.of(far), Optional.empty()));
        assertThat(window.shows("Menar du 2062? Det är om 36 år.")).isTrue();
        assertThat(window.shows("Så länge gäller 4 december 2062.")).isFalse();
        type("20630101");
        assertThat(window.shows("Menar du 2063? Det är om 36 år. Så länge gäller 4 december 2062."))
                .isTrue();
    }

    @Test
    void b3_aDayOfTheCalendarIsAskedAboutAsAWrittenOne() {
        OnScreen.act(() -> picker().setValue(LocalDate.of(2062, 12, 4)));
        assertThat(field.value()).contains(FORMER);
        assertThat(field.obstacle()).contains("date-asked");
        OnScreen.act(() -> picker().setValue(LocalDate.of(2027, 1, 4)));
        assertThat(field.value()).contains(LocalDate.of(2027, 1, 4));
        assertThat(window.shows("mån 4 jan 2027"))
                .as("the year of another year")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, Om 1 månad, 2027-01-04",
        "2026-11-27, Om 1 månad, 2026-12-28",
        "2026-12-17, Om 1 vecka, 2026-12-28"
    })
    void tab14_theQuickTapsFallOnWorkingDays(LocalDate today, String tap, LocalDate day) {
        DateField other = OnScreen.ask(() -> DateField.ahead(today, Texts.of(Locale.forLanguageTag("sv"))));
        window.showNode(() -> other);
        window.tap(tap);
        assertThat(other.value()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"en-US, sv", "ar-EG, sv", "th-TH, sv", "fa-IR, sv", "en-US, en", "ar-EG, en"})
    void b9_theCalendarIsSwedensWhateverTheMachineIsSetTo(String locale, String language) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        show(language, LocalDate.of(2027, 1, 1));
        OnScreen.act(picker()::show);
        List<String> shown = OnScreen.ask(() -> {
            List<String> words = new ArrayList<>();
            Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(one -> words(one.getScene().getRoot(), words));
            return words;
        });
        OnScreen.act(picker()::hide);
        assertThat(shown).contains("2027", "53", "1", "2");
        assertThat(shown).anyMatch(word -> word.equalsIgnoreCase(language.equals("sv") ? "januari" : "January"));
        List<String> weekdays = language.equals("sv") ? List.of("mån", "tis") : List.of("Mon", "Tue");
        int monday = index(shown, weekdays.get(0));
        assertThat(monday).as("a week begins on Monday: " + shown).isPositive();
        assertThat(index(shown, weekdays.get(1))).isEqualTo(monday + 1);
        assertThat(shown.stream()
                        .filter(word -> word.matches("(?i)(sön|sun)\\.?"))
                        .count())
                .isEqualTo(1);
        assertThat(index(shown, language.equals("sv") ? "sön" : "Sun")).isEqualTo(monday + 6);
    }

    private static int index(List<String> words, String begins) {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).toLowerCase(Locale.ROOT).startsWith(begins.toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }

    private static void words(Node node, List<String> words) {
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            words.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words(child, words));
        }
    }
}
