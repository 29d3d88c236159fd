package se.stegvis.mobile.widget;

import javafx.css.PseudoClass;

/** Names shared with the style sheet. */
final class Style {
    static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private Style() {}
}
