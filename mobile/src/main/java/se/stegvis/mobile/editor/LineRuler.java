package se.stegvis.mobile.editor;

/** Knows where the lines of a wrapped text begin. */
@FunctionalInterface
interface LineRuler {
    /**
     * The start of the line in which an index stands.
     *
     * @param text without a line break in it
     * @param index from 0 to the length of the text
     * @return 0 when it is the first line
     */
    int lineStart(String text, int index);
}
