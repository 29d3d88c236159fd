package se.stegvis.mobile.widget;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Finds where the keyboard can go. */
final class Focus {
    private Focus() {}

    /** Focuses the first control inside that takes it; false when there is none. */
    static boolean first(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Focus::first);
    }
}
