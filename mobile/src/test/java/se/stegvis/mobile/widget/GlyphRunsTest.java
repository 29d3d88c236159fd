package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.text.BidiIsolation;

@Timeout(60)
class GlyphRunsTest {
    private static final double WIDTH = 300;
    private static final String WITHOUT_INK = "[\u2066-\u2069]";

    /** A space at the end of a line hangs over. */
    private static final double SPACE = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hon heter Sa\u0301ra och vill arbeta i ett växthus tre dagar i veckan, gärna redan i vår",
                "De bor tillsammans 👩\u200d👩\u200d👧 och vill arbeta i ett växthus tre dagar i veckan, gärna i vår",
                "Anna-MaximilianaesperanzaesperanzaesperanzaesperanzaesperanzaS\u0300ara אברהם 7",
                "Hon heter Sara \u202eomvänt och vill arbeta i ett växthus tre dagar i veckan, gärna redan i vår",
                "Samtycke från \u2068محمد علي\u2069, 12 maj 2026, gäller till och med nästa år vid samma tid"
            })
    void b22_aLineThatWrapsIsDrawnInsideItsPlace(String text) {
        try (OnScreen window = OnScreen.of(400, 400, Theme.USUAL)) {
            Label label = OnScreen.ask(() -> Labels.plain(text));
            label.setMaxWidth(WIDTH);
            window.showNode(() -> new javafx.scene.layout.VBox(label));
            Bounds ink = OnScreen.ask(() -> ((Text) label.lookup(".text")).getBoundsInParent());
            assertThat(ink.getMaxX()).isLessThanOrEqualTo(WIDTH + SPACE);
            assertThat(ink.getHeight()).as("more than one line").isGreaterThan(30);
        }
    }

    private static Stream<Arguments> placesOfText() {
        String text =
                "”Sa\u0301ra ٠١” går inte att läsa som ett datum. Skriv till exempel 2026-12-20 eller om två veckor.";
        return Stream.<Arguments>of(
                Arguments.of("the sentence under a field", made(() -> {
                    FieldSentence sentence = new FieldSentence();
                    sentence.say(text);
                    return sentence;
                })),
                Arguments.of("a finding", made(() -> {
                    Field field = new Field("Dag", new TextField());
                    field.finding(text);
                    return field;
                })),
                Arguments.of("help", made(() -> new Field("Dag", new TextField()).help(text))),
                Arguments.of("a field's name", made(() -> new Field(text, new TextField()))),
                Arguments.of("an empty list", made(() -> new EmptyState(Icon.SEARCH, "Inget passar", text))),
                Arguments.of("another text in a line", made(() -> {
                    Label line = Labels.plain("");
                    Labels.write(line, text);
                    return line;
                })),
                Arguments.of("a message over the page", made(() -> {
                    StackPane over = new StackPane();
                    new Toasts(over).show(text);
                    return over;
                })));
    }

    private static Supplier<Region> made(Supplier<Region> place) {
        return place;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("placesOfText")
    void b22_whereverATextStandsItIsDrawnInsideItsPlace(String name, Supplier<Region> place) {
        try (OnScreen window = OnScreen.of(400, 400, Theme.USUAL)) {
            Region region = OnScreen.ask(place::get);
            region.setMaxWidth(WIDTH);
            window.showNode(() -> new VBox(region));
            List<Bounds> ink = OnScreen.ask(() -> region.lookupAll(".text").stream()
                    .map(text -> region.sceneToLocal(text.localToScene(text.getBoundsInLocal())))
                    .toList());
            assertThat(ink).as(name).isNotEmpty().allSatisfy(one -> assertThat(one.getMaxX())
                    .isLessThanOrEqualTo(WIDTH + SPACE));
        }
    }

    /** A picture to look at: what is drawn depends on the fonts of the machine for all but Latin, Cyrillic and Ethiopic. */
    @Test
    void b19_theLanguagesOfTheseOfficesOnTheScreen() {
        try (OnScreen window = OnScreen.of(520, 620, Theme.USUAL)) {
            window.showNode(() -> {
                javafx.scene.layout.VBox all = new javafx.scene.layout.VBox(10);
                for (String sentence : new String[] {
                    "Tigrinja: ሰላም፡ ኣነ ካብ ኤርትራ እየ። ኣብ ሽወደን እነብር።",
                    "Amhariska: ሰላም፣ ስሜ አበበ ነው። በስዊድን እኖራለሁ።",
                    "مرحبا، اسمي محمد وأعيش في السويد منذ 2019 وأريد أن أعمل ثلاثة أيام في الأسبوع.",
                    "سلام، گفت‌وگو درباره پرونده من روز ۱۲ دسامبر است. چطور می‌توانم کمک بگیرم؟",
                    "سلام، زما نوم احمد دی. زه په سویډن کې ژوند کوم ۍ.",
                    "Українська: Мене звати Їжак, я живу у Швеції. Ґанок, єдність.",
                    "Somaliska: Magacaygu waa Cabdi, waxaan ku noolahay Iswiidhan.",
                    "שלום, שמי אברהם 7, ואני גר בשוודיה.",
                    "ไทย: สวัสดี ฉันชื่อสมชาย, हिन्दी: नमस्ते, 中文: 你好, emoji: 🙂"
                }) {
                    all.getChildren().add(Labels.plain(sentence));
                }
                return all;
            });
            window.picture("sprak-pa-skarmen");
            for (String script : new String[] {"ሰላም", "Їжак", "Cabdi"}) {
                assertThat(window.shows(script)).isTrue();
            }
        }
    }

    /** The signs in the order in which they stand on a line, without those that leave no ink. */
    private static String seen(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Object[] signs = new Object[text.length()];
        for (int i = 0; i < text.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            signs[i] = text.substring(i, i + 1);
        }
        Bidi.reorderVisually(levels, 0, signs, 0, signs.length);
        return String.join("", List.of(signs).toArray(String[]::new)).replaceAll(WITHOUT_INK, "");
    }

    @Test
    void b22_theWordsAndTheirOrderAreThoseThatWereWritten() {
        for (String text :
                new String[] {"אברהם 7\nסוף", "Ås\u0300a, 1990 אב", "Anna \u202eomvänt", "محمد  علي", "Åsa", ""}) {
            assertThat(GlyphRuns.of(text).replaceAll(WITHOUT_INK, "")).isEqualTo(text.replace("\u202e", ""));
        }
        String sentence = GlyphRuns.of("Samtycke från " + BidiIsolation.of("אברהם כהן 7") + ", 12 maj");
        assertThat(seen(sentence)).isEqualTo("Samtycke från 7 ןהכ םהרבא, 12 maj");
        assertThat(seen(GlyphRuns.of("Lugnt. \u202eomvänt\u2067 1990-06-02"))).isEqualTo("Lugnt. omvänt 1990-06-02");
        assertThat(GlyphRuns.of("Åsa Öberg 👩 ሰላም Їжак")).isEqualTo("Åsa Öberg 👩 ሰላም Їжак");
    }
}
