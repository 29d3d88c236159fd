package se.stegvis.mobile.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Whatever font of the machine is asked for, ours is given. The library would otherwise read through all fonts of the machine and leave
 * a list of them in the user's folder.
 */
final class EmbeddedFont implements FontMapper {
    static final String REGULAR = "font/DejaVuSansCondensed.ttf";
    static final String BOLD = "font/DejaVuSansCondensed-Bold.ttf";

    /** Tigrinya and Amharic, which the first font lacks. */
    static final String ETHIOPIC = "font/NotoSansEthiopic-Regular.ttf";

    static final String ETHIOPIC_BOLD = "font/NotoSansEthiopic-Bold.ttf";

    private final TrueTypeFont font = read(REGULAR);

    /** For each font of a paper which glyph each code point has; 0 for one that it lacks. */
    static List<CmapLookup> letters() throws IOException {
        return List.of(read(REGULAR).getUnicodeCmapLookup(), read(ETHIOPIC).getUnicodeCmapLookup());
    }

    private static TrueTypeFont read(String name) {
        try (InputStream in = open(name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font " + name + " cannot be read", unreadable);
        }
    }

    static InputStream open(String name) {
        InputStream in = EmbeddedFont.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("resource " + name + " is not in the program: build it again");
        }
        return in;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
