package se.stegvis.mobile.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
 * Whatever font is asked for, ours is given. The library would otherwise read through all fonts of the machine and leave
 * a list of them in the user's folder.
 */
final class OwnFont implements FontMapper {
    static final String REGULAR = "font/DejaVuSansCondensed.ttf";
    static final String BOLD = "font/DejaVuSansCondensed-Bold.ttf";

    private final TrueTypeFont font;

    OwnFont() {
        try (InputStream in = open(REGULAR)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font " + REGULAR + " cannot be read", unreadable);
        }
    }

    /** Which glyph each code point has; 0 for one that it lacks. */
    CmapLookup letters() throws IOException {
        return font.getUnicodeCmapLookup();
    }

    static InputStream open(String name) {
        InputStream in = OwnFont.class.getResourceAsStream(name);
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
