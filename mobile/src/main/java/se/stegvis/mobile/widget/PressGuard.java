package se.stegvis.mobile.widget;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Keeps a second press from hitting what has come under the finger: where a row vanishes, the next one stands in its
 * place, or has the focus, before a hand can stop. A press where a button was pressed, within a second of that or of its
 * vanishing, reaches no other button; nor does the space or enter key, unless the person has moved the focus in between.
 */
public final class PressGuard {
    private static final long LONGEST_NANOS = 1_000_000_000L;
    private static final Set<KeyCode> PRESSING = EnumSet.of(KeyCode.SPACE, KeyCode.ENTER);

    private final LongSupplier nanoTime;
    private final ChangeListener<Scene> leaving = (scene, was, is) -> vanished();
    private Optional<ButtonBase> pressed = Optional.empty();
    private Bounds place;
    private long last;
    private boolean holds;
    private boolean chosen;

    private final Scene scene;
    private final EventHandler<MouseEvent> heard = this::hear;
    private final EventHandler<KeyEvent> heardKey = this::hearKey;

    PressGuard(Scene scene, LongSupplier nanoTime) {
        this.scene = scene;
        this.nanoTime = nanoTime;
        scene.addEventFilter(MouseEvent.ANY, heard);
        scene.addEventFilter(KeyEvent.ANY, heardKey);
    }

    /** Guards all that is shown in the scene, until {@link #end}. */
    public static PressGuard of(Scene scene) {
        return new PressGuard(scene, System::nanoTime);
    }

    public void end() {
        scene.removeEventFilter(MouseEvent.ANY, heard);
        scene.removeEventFilter(KeyEvent.ANY, heardKey);
    }

    private void hear(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            press(event);
        } else if (holds
                && (event.getEventType() == MouseEvent.MOUSE_RELEASED
                        || event.getEventType() == MouseEvent.MOUSE_CLICKED)) {
            event.consume(); // belongs to a press that reached nobody
        }
    }

    private void hearKey(KeyEvent event) {
        boolean presses = PRESSING.contains(event.getCode());
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            if (presses && holds) {
                event.consume(); // belongs to a press that reached nobody
            }
        } else if (presses) {
            press(event, isSoon() && !chosen);
        } else if (!event.getCode().isModifierKey()) {
            chosen = true;
        }
    }

    private void press(MouseEvent event) {
        press(event, isSoon() && place.contains(event.getSceneX(), event.getSceneY()));
    }

    /** @param unawares the person cannot have seen yet that another button is there */
    private void press(InputEvent event, boolean unawares) {
        Optional<ButtonBase> under = button(event.getTarget());
        holds = unawares && under.isPresent() && !under.equals(pressed);
        if (holds) {
            last = nanoTime.getAsLong(); // who presses on and on has not looked yet
            event.consume();
        } else {
            pressed.ifPresent(before -> before.sceneProperty().removeListener(leaving));
            pressed = under;
            under.ifPresent(this::remember);
        }
    }

    private boolean isSoon() {
        return pressed.isPresent() && nanoTime.getAsLong() - last < LONGEST_NANOS;
    }

    private void remember(ButtonBase button) {
        place = button.localToScene(button.getBoundsInLocal());
        last = nanoTime.getAsLong();
        chosen = false;
        button.sceneProperty().addListener(leaving);
    }

    private void vanished() {
        last = nanoTime.getAsLong();
    }

    private static Optional<ButtonBase> button(EventTarget target) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !(node instanceof ButtonBase)) {
            node = node.getParent();
        }
        return Optional.ofNullable((ButtonBase) node);
    }
}
