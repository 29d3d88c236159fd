package se.stegvis.mobile.widget;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** A button that acts only on a long press, by finger or by the space or enter key; a tap is too little. */
public final class LongPressButton extends Button {
    private static final Duration HELD = Duration.seconds(2);

    private final PauseTransition hold = new PauseTransition(HELD);

    public LongPressButton(String text, Icon icon, Runnable action) {
        super(text, icon.node());
        getStyleClass().add("secondary");
        setMinWidth(USE_PREF_SIZE);
        hold.setOnFinished(done -> action.run());
        addEventHandler(MouseEvent.MOUSE_PRESSED, down -> hold.playFromStart());
        addEventHandler(MouseEvent.MOUSE_RELEASED, up -> hold.stop());
        addEventFilter(KeyEvent.KEY_PRESSED, down -> {
            // A held key comes again and again; only the first begins.
            if (isHolding(down) && hold.getStatus() != Animation.Status.RUNNING) {
                hold.playFromStart();
            }
        });
        addEventFilter(KeyEvent.KEY_RELEASED, up -> hold.stop());
        focusedProperty().addListener((is, was, focused) -> {
            if (!focused) {
                hold.stop();
            }
        });
    }

    private static boolean isHolding(KeyEvent key) {
        return key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER;
    }
}
