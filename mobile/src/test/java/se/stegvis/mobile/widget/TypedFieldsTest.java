package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one rule of all fields whose text is read, tried on those of one line; {@link DateFieldTest} has the dates. */
@Timeout(60)
class TypedFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final Texts texts = Texts.of(Locale.forLanguageTag("sv"));
    private OnScreen window;
    private Button next;

    @BeforeEach
    void open() {
        window = OnScreen.landscape();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private <T extends TypedLine<?>> T shown(Supplier<T> made) {
        T field = OnScreen.ask(made::get);
        next = OnScreen.ask(() -> Buttons.primary("Vidare", Icon.NEXT, () -> {}));
        window.showNode(() -> new Page("Fält").add(new Field("Fältet", field), next));
        return field;
    }

    private void type(TypedLine<?> field, String text) {
        TextField written = (TextField) field.lookup(".text-field");
        OnScreen.act(written::requestFocus);
        OnScreen.act(() -> written.setText(text));
        OnScreen.act(next::requestFocus);
    }

    private static String text(TypedLine<?> field) {
        return ((TextField) field.lookup(".text-field")).getText();
    }

    private void keeps(TypedLine<?> field, String typed, Object former, String obstacle) {
        type(field, typed);
        assertThat(text(field)).isEqualTo(typed);
        assertThat((Object) field.value()).as("the former value").isEqualTo(Optional.of(former));
        assertThat(field.obstacle()).contains(obstacle);
        assertThat(field.settledProperty().get()).isFalse();
        assertThat(field.unreadProperty().get()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vid tre", "25:00", "12:60", "9-10", "halv tio", "-1", "١٢٣٤٥"})
    void b2_aTimeThatIsNotReadStaysAndTheFormerOneStands(String typed) {
        TimeField field = shown(() -> new TimeField(() -> LocalTime.NOON, texts));
        OnScreen.act(() -> field.set(LocalTime.of(14, 30)));
        keeps(field, typed, LocalTime.of(14, 30), "time-unread");
        assertThat(window.shows("går inte att läsa som ett klockslag.")).isTrue();
        type(field, "");
        assertThat(field.value()).as("taken away by hand").isEmpty();
        assertThat(field.obstacle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "14:30, 14:30",
        "1430, 14:30",
        "14.30, 14:30",
        "14 30, 14:30",
        "kl 9, 09:00",
        "kl. 9.15, 09:15",
        "klockan 9, 09:00",
        "9, 09:00",
        "0015, 00:15",
        "１４：３０, 14:30",
        "930, 09:30"
    })
    void b2_aTimeIsReadAsPeopleWriteIt(String typed, LocalTime read) {
        TimeField field = shown(() -> new TimeField(() -> LocalTime.NOON, texts));
        type(field, typed);
        assertThat(field.value()).contains(read);
        assertThat(text(field)).isEqualTo(read.toString());
        assertThat(field.unreadProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"62", "1899", "2027", "två tusen", "19801", "1980-02"})
    void b2_aYearThatIsNotReadStaysAndTheFormerOneStands(String typed) {
        YearField field = shown(() -> new YearField(TODAY, texts));
        OnScreen.act(() -> field.set(1980));
        keeps(field, typed, 1980, "year-unread");
        assertThat(window.shows("går inte att läsa som ett år som har varit.")).isTrue();
        type(field, "１９９２");
        assertThat(field.value()).contains(1992);
        assertThat(text(field)).isEqualTo("1992");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolv", "12 h eller 14", "-3", "1000", "12,345", "1e3", "10-12"})
    void b2_aNumberThatIsNotReadStaysAndTheFormerOneStands(String typed) {
        NumberField field = shown(() -> new NumberField("timmar i veckan", texts));
        OnScreen.act(() -> field.set(new BigDecimal("20")));
        keeps(field, typed, new BigDecimal("20"), "number-unread");
        assertThat(window.shows("går inte att läsa som ett tal från 0 till 999."))
                .isTrue();
        window.picture("tal-olast");
        window.tap("Öka");
        assertThat(field.value()).contains(new BigDecimal("21"));
        assertThat(field.obstacle()).as("settled by a tap").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'7,5', 7.5",
        "7.5, 7.5",
        "' 12 ', 12",
        "１２, 12",
        "٢٠, 20",
        "'12,50', 12.5",
        "12 timmar i veckan, 12",
        "0, 0"
    })
    void b2_aNumberIsReadAsPeopleWriteIt(String typed, BigDecimal read) {
        NumberField field = shown(() -> new NumberField("timmar i veckan", texts));
        type(field, typed);
        assertThat(field.value().orElseThrow()).isEqualByComparingTo(read);
        assertThat(text(field)).isEqualTo(NumberField.inWords(read));
    }

    @Test
    void b2_aTextIsKnownWhileItIsTypedAndStandsAgainWhenItIsPutBack() {
        TimeField field = shown(() -> new TimeField(() -> LocalTime.NOON, texts));
        OnScreen.act(() -> ((TextField) field.lookup(".text-field")).setText("vi"));
        assertThat(field.unreadProperty().get()).isEqualTo("vi");
        assertThat(field.obstacle()).as("nothing is said meanwhile").isEmpty();
        TimeField later = shown(() -> new TimeField(() -> LocalTime.NOON, texts));
        OnScreen.act(() -> later.restore("vid tre"));
        assertThat(text(later)).isEqualTo("vid tre");
        assertThat(later.obstacle()).contains("time-unread");
    }
}
