package se.stegvis.mobile.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static se.stegvis.mobile.editor.LongTextStage.LONG;
import static se.stegvis.mobile.editor.LongTextStage.WORDS;
import static se.stegvis.mobile.editor.LongTextStage.paragraphs;
import static se.stegvis.mobile.editor.LongTextStage.words;
import static se.stegvis.mobile.widget.OnScreen.act;
import static se.stegvis.mobile.widget.OnScreen.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.OnScreen;

class LongTextSkinTest {
    private static final int KEYS = 6;

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

    /** One paragraph in which no two lines are alike. */
    private static String prose(int length) {
        Random random = new Random(20_261_201);
        StringBuilder prose = new StringBuilder();
        while (prose.length() < length) {
            prose.append("eniranst", 0, 1 + random.nextInt(8)).append(random.nextInt(4) == 0 ? "et " : " ");
        }
        return prose.substring(0, length);
    }

    private void write(String text) {
        stage.write(text);
    }

    private void layOut() {
        stage.layOut();
    }

    private TextPane sheet() {
        return (TextPane) area.getChildrenUnmodifiable().get(0);
    }

    private void key(KeyCode code, boolean shift, boolean control) {
        act(() -> {
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
            layOut();
        });
    }

    private void type(String text) {
        act(() -> {
            text.chars()
                    .forEach(sign -> area.fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf((char) sign),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false)));
            layOut();
        });
    }

    private int caret() {
        return ask(area::getCaretPosition);
    }

    /** Characters laid out for a key, at the start, in the middle and at the end. */
    private int laidOutPerKey(String text) {
        write(text);
        int most = 0;
        for (int at : new int[] {0, text.length() / 2, text.length()}) {
            act(() -> area.positionCaret(at));
            int before = ask(() -> sheet().laidOut());
            for (int i = 0; i < KEYS; i++) {
                type(i % 6 == 5 ? " " : "y");
            }
            most = Math.max(most, (ask(() -> sheet().laidOut()) - before) / KEYS);
        }
        return most;
    }

    @Test
    void b23_aKeyLaysOutAsMuchOfALongTextAsOfAShortOne() {
        int tenth = LONG / 10;
        assertThat(laidOutPerKey(paragraphs(LONG))).isLessThan(3 * laidOutPerKey(paragraphs(tenth)) / 2);
        // Where a line moves into the next, a few pieces behind the key go with it, as far as the text goes.
        assertThat(laidOutPerKey(prose(LONG))).isLessThan(LONG / 4);
        assertThat(laidOutPerKey("\n".repeat(LONG))).isLessThan(TextPieces.LONGEST);
        // Here every line moves into the next; what is left of that is done when nobody types.
        assertThat(laidOutPerKey("x".repeat(LONG))).isLessThan(LONG / 2);
        assertThat(laidOutPerKey(words(LONG))).isLessThan(LONG / 2);
    }

    /** Where the lines begin, asked as a screen reader does. */
    private static List<Integer> lineStarts(javafx.scene.Node node) {
        List<Integer> starts = new ArrayList<>();
        for (int line = 0; line < 20_000; line++) {
            Integer start = (Integer) node.queryAccessibleAttribute(AccessibleAttribute.LINE_START, line);
            if (start == null) {
                return starts;
            }
            starts.add(start);
        }
        throw new AssertionError("the lines do not end");
    }

    private void settle() {
        stage.window.until(() -> ask(() -> !sheet().isRagged()), "lines have run into each other");
    }

    private void isDrawnAsInOneNode() {
        settle();
        act(() -> {
            layOut();
            Text whole = new Text(area.getText());
            whole.setFont(area.getFont());
            whole.setFontSmoothingType(sheet().slice(0).node().getFontSmoothingType());
            whole.setBoundsType(sheet().slice(0).node().getBoundsType());
            whole.setWrappingWidth(sheet().getWidth() - sheet().snappedLeftInset() - sheet().snappedRightInset());
            assertThat(lineStarts(area)).isEqualTo(lineStarts(whole));
            // Each piece is a whole number of pixels high.
            assertThat(sheet().lettersHeight(0))
                    .isCloseTo(whole.getLayoutBounds().getHeight(), offset((double)
                            sheet().slices().size()));
        });
    }

    @Test
    void b23_theLinesAreThoseOfOneText() {
        String mixed = "سارا يوسف och " + WORDS + "אברהם 12 ";
        for (String text : List.of(
                "",
                "\n",
                "a\n",
                words(5_000),
                paragraphs(5_000),
                "x".repeat(5_000),
                mixed.repeat(60),
                "字".repeat(3_000),
                " ".repeat(3_000) + words(2_000))) {
            write(text);
            isDrawnAsInOneNode();
        }
        write(words(5_000));
        act(() -> area.positionCaret(1_234));
        type("långa ord ");
        isDrawnAsInOneNode();
        act(() -> area.deleteText(600, 2_700));
        isDrawnAsInOneNode();
        act(() -> area.insertText(900, "\n\n" + paragraphs(3_000)));
        isDrawnAsInOneNode();
        act(() -> area.undo());
        isDrawnAsInOneNode();
    }

    @Test
    void b23_keysMoveTheCaretFromPieceToPiece() {
        write(words(5_000));
        List<Integer> starts = ask(() -> lineStarts(area));
        act(() -> area.positionCaret(3));
        for (int line = 1; line < starts.size(); line++) {
            key(KeyCode.DOWN, false, false);
            assertThat(caret()).isBetween(starts.get(line), starts.get(line) + 8);
        }
        key(KeyCode.DOWN, false, false);
        for (int line = starts.size() - 2; line >= 0; line--) {
            key(KeyCode.UP, false, false);
            assertThat(caret()).isBetween(starts.get(line), starts.get(line) + 8);
        }
        act(() -> area.positionCaret(starts.get(20) + 5));
        key(KeyCode.HOME, false, false);
        assertThat(caret()).isEqualTo(starts.get(20));
        key(KeyCode.END, false, false);
        assertThat(caret()).isBetween(starts.get(21) - 1, starts.get(21));
        key(KeyCode.END, true, true);
        assertThat(OnScreen.<String>ask(area::getSelectedText))
                .endsWith(words(5_000).substring(starts.get(21)));
        key(KeyCode.A, false, true);
        assertThat(OnScreen.<String>ask(area::getSelectedText)).isEqualTo(words(5_000));
        stage.window.picture("long-text-selected");
        key(KeyCode.PAGE_UP, false, false);
        assertThat(caret()).isLessThan(5_000);
    }

    @Test
    void b23_whatWasCutOutAndUndoneIsThereAgain() {
        write(words(4_000));
        act(() -> area.selectRange(700, 2_600));
        type("nytt");
        assertThat(OnScreen.<String>ask(area::getText))
                .isEqualTo(words(700) + "nytt" + words(4_000).substring(2_600));
        key(KeyCode.Z, false, true);
        assertThat(OnScreen.<String>ask(area::getText))
                .isNotEqualTo(words(700) + "nytt" + words(4_000).substring(2_600));
        act(() -> area.setText("kort"));
        isDrawnAsInOneNode();
    }

    private void press(Point2D at, int clicks) {
        act(() -> {
            Point2D scene = sheet().localToScene(at);
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                sheet().fireEvent(new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
            }
            layOut();
        });
    }

    @Test
    void b23_aTapPutsTheCaretWhereTheFingerIs() {
        write(words(4_000));
        for (int index : new int[] {0, 5, 999, 1_000, 1_001, 2_222, 3_999}) {
            Rectangle2D box = ask(() -> ((LongTextSkin) area.getSkin()).getCharacterBounds(index));
            press(new Point2D(box.getMinX() + 1, box.getMinY() + box.getHeight() / 2), 1);
            assertThat(caret()).isEqualTo(index);
        }
        Rectangle2D box = ask(() -> ((LongTextSkin) area.getSkin()).getCharacterBounds(WORDS.length() * 30 + 2));
        press(new Point2D(box.getMinX() + 1, box.getMinY() + box.getHeight() / 2), 1);
        press(new Point2D(box.getMinX() + 1, box.getMinY() + box.getHeight() / 2), 2);
        assertThat(OnScreen.<String>ask(area::getSelectedText)).startsWith("Berättar");
        press(new Point2D(box.getMinX() + 1, box.getMinY() + box.getHeight() / 2), 3);
        assertThat(OnScreen.<String>ask(area::getSelectedText)).isEqualTo(words(4_000));
    }

    @Test
    void b23_aScreenReaderIsToldOfOneText() {
        write(words(4_000));
        act(() -> {
            int line = (Integer) area.queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, 2_500);
            assertThat((Integer) area.queryAccessibleAttribute(AccessibleAttribute.LINE_START, line))
                    .isLessThanOrEqualTo(2_500);
            assertThat((Integer) area.queryAccessibleAttribute(AccessibleAttribute.LINE_END, line))
                    .isGreaterThan(2_500);
            Bounds[] bounds =
                    (Bounds[]) area.queryAccessibleAttribute(AccessibleAttribute.BOUNDS_FOR_RANGE, 900, 2_100);
            assertThat(bounds.length).isGreaterThan(5);
            Point2D inside = new Point2D(bounds[0].getMinX() + 1, bounds[0].getMinY() + 3);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.OFFSET_AT_POINT, inside))
                    .isEqualTo(900);
        });
    }
}
