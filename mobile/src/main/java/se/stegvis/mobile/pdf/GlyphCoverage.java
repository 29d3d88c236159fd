package se.stegvis.mobile.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;

/** Finds the words of a document for which its fonts lack a glyph. */
final class GlyphCoverage {
    private final List<CmapLookup> fonts;
    private final BidiReorderer shaper = new ICUBidiReorderer();

    GlyphCoverage() throws IOException {
        fonts = EmbeddedFont.letters();
    }

    /** The words in the order in which they come, each once, as they are written. */
    List<String> lacking(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.stream()
                .flatMap(text -> Arrays.stream(text.split("[\\s\\p{Z}]+")))
                .filter(word -> !isCovered(word))
                .forEach(words::add);
        return List.copyOf(words);
    }

    /** Asked by what is drawn: Arabic letters take the forms that they have inside a word. */
    private boolean isCovered(String word) {
        return shaper.shapeText(word)
                .codePoints()
                .allMatch(sign -> isDrawnAsNothing(sign) || fonts.stream().anyMatch(font -> font.getGlyphId(sign) > 0));
    }

    /** Controls, format characters and variation selectors leave no box. */
    private static boolean isDrawnAsNothing(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || Character.UnicodeBlock.of(sign) == Character.UnicodeBlock.VARIATION_SELECTORS
                || Character.UnicodeBlock.of(sign) == Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT;
    }
}
