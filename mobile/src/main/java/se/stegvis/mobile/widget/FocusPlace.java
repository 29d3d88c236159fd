package se.stegvis.mobile.widget;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/**
 * Which button of which row has the focus, in words that hold when the rows are made anew.
 *
 * @param row what tells its row from the others, which the row carries as its user data; empty where no row does
 * @param words on the control
 * @param which of the controls with these words in that row, from 0
 */
record FocusPlace(Optional<Object> row, String words, int which) {

    /** Empty when the focus is on nothing inside. */
    static Optional<FocusPlace> in(Parent content) {
        return Optional.ofNullable(content.getScene())
                .map(scene -> scene.getFocusOwner())
                .filter(owner -> isInside(owner, content))
                .map(owner -> {
                    FocusPlace first = new FocusPlace(row(owner), words(owner), 0);
                    return new FocusPlace(
                            first.row, first.words, first.alike(content).indexOf(owner));
                });
    }

    /** Focuses the same control; false when it is no longer there. */
    boolean restore(Parent content) {
        List<Node> alike = alike(content);
        if (which < 0 || which >= alike.size()) {
            return false;
        }
        alike.get(which).requestFocus();
        return true;
    }

    private List<Node> alike(Parent content) {
        return inside(content)
                .filter(Node::isFocusTraversable)
                .filter(node -> words(node).equals(words) && row(node).equals(row))
                .toList();
    }

    private static Stream<Node> inside(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child ->
                        child instanceof Parent of ? Stream.concat(Stream.of(child), inside(of)) : Stream.of(child));
    }

    private static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    private static boolean isInside(Node node, Parent content) {
        return ancestors(node).anyMatch(content::equals);
    }

    private static Optional<Object> row(Node node) {
        return ancestors(node).map(Node::getUserData).filter(Objects::nonNull).findFirst();
    }

    private static String words(Node node) {
        String said = node instanceof Labeled labeled ? labeled.getText() : null;
        return node.getClass().getName() + String.valueOf(node.getAccessibleText()) + String.valueOf(said);
    }

    /** Leaves out the words, which may hold a name. */
    @Override
    public String toString() {
        return "FocusPlace[" + which + "]";
    }
}
