package se.stegvis.mobile.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class XhtmlTest {
    private static PaperDocument sheet(DocumentBlock... blocks) {
        return new PaperDocument(
                "Titel & \"mer\"", new Locale("sv"), List.of("Ekdalen"), List.of(blocks), "Fot \"}", "Sida {0} av {1}");
    }

    private static Document read(PaperDocument sheet) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Xhtml.of(sheet))));
    }

    @Test
    void whateverIsWrittenStaysText() throws Exception {
        String nasty = "</p><script>alert(1)</script> & ]]> <!-- \"'";
        Document document = read(sheet(new DocumentBlock.Paragraph(nasty)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("p").item(1).getTextContent()).isEqualTo(nasty);
    }

    @Test
    void signsThatXmlCannotHoldAreReplacedAndNothingElse() throws Exception {
        Document document = read(sheet(new DocumentBlock.Paragraph("a\u0007b\uD800c😀d\uFFFEe")));
        assertThat(document.getElementsByTagName("p").item(1).getTextContent()).isEqualTo("a\uFFFDb\uFFFDc😀d\uFFFDe");
    }

    @Test
    void theFooterCannotBreakOutOfTheStyle() {
        assertThat(Xhtml.of(sheet())).contains("Fot \\22 \\7d ").doesNotContain("Fot \"}");
    }

    @Test
    void languageTitleHeadingsAndTableHeadsAreThere() throws Exception {
        Document document = read(sheet(
                new DocumentBlock.Heading("Mål"),
                new DocumentBlock.Points(List.of("ett", "två")),
                new DocumentBlock.Table("Vem gör vad", List.of("Vad", "Vem"), List.of(List.of("Ringa", "Maria")))));
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("sv");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Titel & \"mer\"");
        assertThat(document.getElementsByTagName("h2").item(0).getTextContent()).isEqualTo("Mål");
        assertThat(document.getElementsByTagName("li").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("th").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("caption").item(0).getTextContent())
                .isEqualTo("Vem gör vad");
    }
}
