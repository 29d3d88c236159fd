package se.stegvis.mobile.widget;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Finds the nodes that the keyboard focus can go to. */
final class FocusFinder {
    private FocusFinder() {}

    /** Focuses the first control inside that takes it; false when there is none. */
    static boolean first(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(FocusFinder::first);
    }
}
