package se.stegvis.mobile.widget;

import javafx.css.PseudoClass;

/** Names shared with the style sheet. */
final class Style {
    static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    static final PseudoClass UNANSWERED = PseudoClass.getPseudoClass("unanswered");

    static final PseudoClass SINGLE = PseudoClass.getPseudoClass("single");

    private Style() {}
}
