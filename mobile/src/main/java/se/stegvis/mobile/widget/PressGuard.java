package se.stegvis.mobile.widget;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;

/**
 * Keeps a second press from hitting what has come under the finger: where a row vanishes, the next one stands in its
 * place before a hand can stop. A press where a button was pressed, within a second of that or of its vanishing, reaches
 * no other button.
 */
public final class PressGuard {
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private final LongSupplier nanoTime;
    private final ChangeListener<Scene> leaving = (scene, was, is) -> vanished();
    private Optional<ButtonBase> pressed = Optional.empty();
    private Bounds place;
    private long last;
    private boolean holds;

    private final Scene scene;
    private final EventHandler<MouseEvent> heard = this::hear;

    PressGuard(Scene scene, LongSupplier nanoTime) {
        this.scene = scene;
        this.nanoTime = nanoTime;
        scene.addEventFilter(MouseEvent.ANY, heard);
    }

    /** Guards all that is shown in the scene, until {@link #end}. */
    public static PressGuard of(Scene scene) {
        return new PressGuard(scene, System::nanoTime);
    }

    public void end() {
        scene.removeEventFilter(MouseEvent.ANY, heard);
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

    private void press(MouseEvent event) {
        Optional<ButtonBase> under = button(event.getTarget());
        holds = under.isPresent() && !under.equals(pressed) && isWhereAnotherWas(event);
        if (holds) {
            last = nanoTime.getAsLong(); // who presses on and on has not looked yet
            event.consume();
        } else {
            pressed.ifPresent(before -> before.sceneProperty().removeListener(leaving));
            pressed = under;
            under.ifPresent(this::remember);
        }
    }

    private boolean isWhereAnotherWas(MouseEvent event) {
        return pressed.isPresent()
                && nanoTime.getAsLong() - last < LONGEST_NANOS
                && place.contains(event.getSceneX(), event.getSceneY());
    }

    private void remember(ButtonBase button) {
        place = button.localToScene(button.getBoundsInLocal());
        last = nanoTime.getAsLong();
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
