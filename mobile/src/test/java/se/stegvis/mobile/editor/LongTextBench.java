package se.stegvis.mobile.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.mobile.widget.OnScreen.act;
import static se.stegvis.mobile.widget.OnScreen.ask;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Texts;

/**
 * The time of a key in one field: a short text, a long one, and the long one in JavaFX's own control, in the same run. Not
 * part of the build; writes {@code target/typing.json}:
 *
 * <pre>mvn -B -pl mobile -am test -Dtest=LongTextBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class LongTextBench {
    private static final int LONG = 60_000;
    private static final int SHORT = 600;
    private static final int KEYS = 20;
    private static final String WORDS = "Berättar att smärtan i ryggen är värre på morgonen, och vill börja igen. ";

    private OnScreen window;
    private GrowingText area;

    @BeforeEach
    void open() {
        window = OnScreen.landscape();
        area = ask(() -> new GrowingText(3));
        window.showNode(() -> new Page("Anteckning")
                .add(new Field("Iakttagelser", area).limited(Texts.of(Locale.forLanguageTag("sv")))));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static String words(int length) {
        return WORDS.repeat(length / WORDS.length() + 1).substring(0, length);
    }

    private static String paragraphs(int length) {
        return (WORDS.repeat(3) + "\n").repeat(length / 200 + 1).substring(0, length);
    }

    private void write(String text) {
        act(() -> area.setText(text));
        act(this::layOut);
    }

    /** All that a pulse would do before it draws. */
    private void layOut() {
        area.getScene().getRoot().applyCss();
        area.getScene().getRoot().layout();
    }

    /**
     * Processor time of the thread of the window for a key, in microseconds: the median, layout of the whole page
     * included.
     */
    private long time(TextArea text, Runnable layout) {
        List<Long> times = new ArrayList<>();
        act(() -> text.positionCaret(text.getLength() / 2));
        for (int i = 0; i < 2 * KEYS; i++) {
            String sign = i % 6 == 5 ? " " : "y";
            times.add(ask(() -> {
                var threads = ManagementFactory.getThreadMXBean();
                long before = threads.getCurrentThreadCpuTime();
                text.insertText(text.getCaretPosition(), sign);
                layout.run();
                return (threads.getCurrentThreadCpuTime() - before) / 1_000;
            }));
        }
        return times.subList(KEYS, 2 * KEYS).stream()
                .sorted()
                .skip(KEYS / 2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void b23_aKeyTakesAsLongInALongTextAsInAShortOne() throws IOException {
        write(words(SHORT));
        long few = time(area, this::layOut);
        write(paragraphs(LONG));
        long lines = time(area, this::layOut);
        write(words(LONG));
        long many = time(area, this::layOut);
        TextArea usual = ask(TextArea::new);
        act(() -> {
            usual.setWrapText(true);
            Scene scene = new Scene(usual, 900, 700);
            scene.getRoot().applyCss();
            usual.setText(words(LONG));
        });
        long before = time(usual, () -> {
            usual.applyCss();
            usual.layout();
        });
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "typing.json"),
                String.format(
                        Locale.ROOT,
                        "{\"characters\": %d, \"microsecondsPerKeyAt600\": %d, \"inParagraphs\": %d, \"inOneParagraph\": %d, \"inOneParagraphOfATextAreaOfJavaFX\": %d}%n",
                        LONG,
                        few,
                        lines,
                        many,
                        before));
        // The part that still grows is JavaFX's own list of paragraphs, which is copied sign by sign some nine times
        // for a key.
        assertThat(many).isLessThan(before / 2);
        assertThat(lines).isLessThan(before / 2);
    }
}
