package se.stegvis.mobile.editor;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextInputControlSkin.Direction;
import javafx.scene.control.skin.TextInputControlSkin.TextUnit;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The gestures of a finger or a mouse in a text: puts the caret, selects by dragging, a word by two taps, a paragraph by three. */
final class PointerGestures {
    private final TextArea area;
    private final TextPane pane;
    private final CaretMoves moves;
    private final Consumer<Boolean> blinking;

    /** @param blinking whether the caret blinks */
    PointerGestures(TextArea area, TextPane pane, CaretMoves moves, Consumer<Boolean> blinking) {
        this.area = area;
        this.pane = pane;
        this.moves = moves;
        this.blinking = blinking;
    }

    void install() {
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        if (!area.isFocused()) {
            area.requestFocus();
        }
        blinking.accept(false);
        if (isPlain(event)) {
            switch (event.getClickCount()) {
                case 1 -> moves.put(at(event), event.isShiftDown());
                case 2 -> selectWord();
                case 3 -> selectParagraph();
                default -> {
                    // More taps select no more.
                }
            }
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (isPlain(event) && !event.isSynthesized()) {
            moves.put(at(event), true);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        blinking.accept(true);
        event.consume();
    }

    private void selectWord() {
        area.previousWord();
        area.selectEndOfNextWord();
    }

    private void selectParagraph() {
        var skin = (LongTextSkin) area.getSkin();
        skin.moveCaret(TextUnit.PARAGRAPH, Direction.BEGINNING, false);
        skin.moveCaret(TextUnit.PARAGRAPH, Direction.END, true);
    }

    private TextHit at(MouseEvent event) {
        return pane.place(event.getX(), event.getY());
    }

    private static boolean isPlain(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY
                && !(event.isControlDown() || event.isAltDown() || event.isMetaDown());
    }
}
