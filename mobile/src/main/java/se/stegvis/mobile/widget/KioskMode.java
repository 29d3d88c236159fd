package se.stegvis.mobile.widget;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/**
 * Kiosk mode, for the tablet in the client's hands: one view over everything, with nothing else to be seen, read aloud or reached by
 * keyboard until it is handed back. When the tablet locks, the view goes with all the rest.
 */
public final class KioskMode {
    private final Pane over;
    private final Parent view;
    private final List<Node> hidden;

    private KioskMode(Pane over, Parent view) {
        this.over = over;
        this.view = view;
        this.hidden = over.getChildren().stream().filter(Node::isVisible).toList();
    }

    /** @throws IllegalStateException when the window's root is no pane to lay the view in */
    public static KioskMode begin(Scene scene, Parent view) {
        if (!(scene.getRoot() instanceof Pane over)) {
            throw new IllegalStateException("the window's root must be a pane, as the gate makes it");
        }
        KioskMode kiosk = new KioskMode(over, view);
        kiosk.hidden.forEach(node -> node.setVisible(false));
        over.getChildren().add(view);
        view.requestFocus();
        return kiosk;
    }

    /** The tablet is back: everything is as it was. */
    public void end() {
        over.getChildren().remove(view);
        hidden.forEach(node -> node.setVisible(true));
    }
}
