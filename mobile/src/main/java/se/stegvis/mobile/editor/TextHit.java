package se.stegvis.mobile.editor;

/**
 * The result of a hit test: the place in a text that was pointed at.
 *
 * @param index where the caret goes, from 0 to the length
 * @param leading whether it belongs to the sign after it, and so to the line that begins there
 */
record TextHit(int index, boolean leading) {}
