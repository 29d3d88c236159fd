package se.stegvis.mobile.editor;

import static se.stegvis.mobile.editor.LongTextStage.LONG;
import static se.stegvis.mobile.editor.LongTextStage.paragraphs;
import static se.stegvis.mobile.editor.LongTextStage.words;
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
import se.stegvis.mobile.widget.GrowingText;

/**
 * The time of a key in one field: a short text, a long one, and the long one in JavaFX's own control, in the same run. Not
 * part of the build, as times differ by machine; prints what it measured and writes it to {@code target/typing.json}. The
 * part that still grows is JavaFX's own list of paragraphs, which is copied sign by sign some nine times for a key.
 *
 * <pre>mvn -B -pl mobile -am test -Dtest=LongTextBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class LongTextBench {
    private static final int SHORT = 600;
    private static final int KEYS = 20;

    private LongTextStage stage;
    private GrowingText area;

    @BeforeEach
    void open() {
        stage = new LongTextStage();
        area = stage.area;
    }

    @AfterEach
    void close() {
        stage.close();
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
    void timeOfAKey() throws IOException {
        stage.write(words(SHORT));
        long few = time(area, stage::layOut);
        stage.write(paragraphs(LONG));
        long lines = time(area, stage::layOut);
        stage.write(words(LONG));
        long many = time(area, stage::layOut);
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
        String measured = String.format(
                Locale.ROOT,
                "{\"characters\": %d, \"microsecondsPerKeyAt600\": %d, \"inParagraphs\": %d, \"inOneParagraph\": %d,"
                        + " \"inOneParagraphOfATextAreaOfJavaFX\": %d,"
                        + " \"paragraphsToTextArea\": %.2f, \"oneParagraphToTextArea\": %.2f}%n",
                LONG,
                few,
                lines,
                many,
                before,
                (double) lines / before,
                (double) many / before);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "typing.json"), measured);
        System.out.print(measured);
    }
}
