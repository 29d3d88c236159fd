package se.stegvis.mobile.start;

/**
 * JavaFX keeps the short texts that it has laid out, whoever they are about, until the program ends: a locked tablet
 * would still hold names and notes. It has one switch against that, read before the first text is shown.
 */
final class TextLayoutCache {
    private TextLayoutCache() {}

    /** Call it before JavaFX starts. */
    static void keepNone() {
        System.setProperty("prism.cacheLayoutSize", "0");
    }
}
