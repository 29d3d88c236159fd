package se.stegvis.mobile.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import se.stegvis.mobile.paper.PaperDocument;
import se.stegvis.mobile.paper.PaperMaker;
import se.stegvis.mobile.paper.Xhtml;

/** Makes PDF/UA: tags, title and language in the file, its letters embedded. In memory from end to end. */
public final class TaggedPdf implements PaperMaker {
    /** As the style of the paper calls them, in this order. */
    private static final String FAMILY = "Stegvis Paper";

    private static final String ETHIOPIC_FAMILY = "Stegvis Ethiopic";

    /** Stands for a sign that the font lacks, such as most emoji. */
    private static final String NO_SUCH_LETTER = "\u25A1";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    @Override
    public List<String> unprintable(PaperDocument sheet) throws IOException {
        Libraries.prepare();
        return new GlyphCoverage().lacking(sheet.texts());
    }

    @Override
    public byte[] pdf(PaperDocument sheet) throws IOException {
        Libraries.prepare();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(Xhtml.of(sheet), null);
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Stegvis");
        builder.useReplacementText(NO_SUCH_LETTER);
        builder.useFont(() -> EmbeddedFont.open(EmbeddedFont.REGULAR), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> EmbeddedFont.open(EmbeddedFont.BOLD), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(
                () -> EmbeddedFont.open(EmbeddedFont.ETHIOPIC), ETHIOPIC_FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(
                () -> EmbeddedFont.open(EmbeddedFont.ETHIOPIC_BOLD), ETHIOPIC_FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new InkDrawer());
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.toStream(file);
        builder.run();
        return file.toByteArray();
    }
}
