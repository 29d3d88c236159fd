package se.stegvis.mobile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.paper.DocumentBlock;
import se.stegvis.mobile.paper.PaperDocument;
import se.stegvis.mobile.paper.PaperMaker;

class TaggedPdfTest {
    private final PaperMaker maker = PaperMaker.onThisDevice().orElseThrow();

    private static PaperDocument sheet(DocumentBlock... blocks) {
        return new PaperDocument(
                "Kvitto på samtycke",
                new Locale("sv"),
                List.of("Socialtjänsten i Ekdalen", "Kopia till: Klienten själv"),
                List.of(blocks),
                "Kvitto på samtycke · Ekdalen · 25 november 2026",
                "Sida {0} av {1}");
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private PDDocument make(DocumentBlock... blocks) throws IOException {
        return Loader.loadPDF(maker.pdf(sheet(blocks)));
    }

    private static List<String> tags(PDStructureNode node) {
        List<String> tags = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    @Test
    void theFileHasTitleLanguageAndTags() throws IOException {
        try (PDDocument document = make(
                new DocumentBlock.Heading("Vem"),
                new DocumentBlock.Points(List.of("ett", "två")),
                new DocumentBlock.Table(
                        "Vem får veta vad", List.of("Vem", "Vad"), List.of(List.of("Vården", "Hälsa"))))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Kvitto på samtycke");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("sv");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(tags(document.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("H1", "H2", "P", "L", "LI", "Table", "THead", "TH", "TD", "Caption");
        }
    }

    @Test
    void aSignatureIsDrawnAsStrokesAndNamedForWhoCannotSeeIt() throws IOException {
        String strokes = "M100 200 L300 80 L420 220 M560 200 L700 90 L900 210";
        try (PDDocument document =
                make(new DocumentBlock.Paragraph("Skriftligt."), new DocumentBlock.Ink("Underskrift", strokes))) {
            PDStructureElement figure = find(document.getDocumentCatalog().getStructureTreeRoot(), "Figure")
                    .orElseThrow();
            assertThat(figure.getAlternateDescription()).isEqualTo("Underskrift");
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            Files.createDirectories(Path.of("target", "screens"));
            ImageIO.write(
                    page,
                    "png",
                    Path.of("target", "screens", "pdf-underskrift.png").toFile());
            assertThat(dark(page) - dark(withoutInk()))
                    .as("three hundred pixels of line, some pixels thick")
                    .isBetween(200L, 2_000L);
        }
    }

    private static Optional<PDStructureElement> find(PDStructureNode node, String tag) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional<PDStructureElement> found =
                        tag.equals(element.getStructureType()) ? Optional.of(element) : find(element, tag);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private BufferedImage withoutInk() throws IOException {
        try (PDDocument document = make(new DocumentBlock.Paragraph("Skriftligt."))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 96);
        }
    }

    private static long dark(BufferedImage page) {
        return IntStream.range(0, page.getWidth() * page.getHeight())
                .filter(at -> (page.getRGB(at % page.getWidth(), at / page.getWidth()) & 0xFF) < 128)
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0639\u0628\u062F \u0627\u0644\u0644\u0647 123-45', 2",
        "'\u05E9\u05DC\u05D5\u05DD \u05DB\u05D4\u05DF 19900602-2397', 2",
        "'Klient: \u2068\u0645\u062D\u0645\u062F (Mo)\u2069 – 070', 4",
        "'Anna Berg 123-45', 2"
    })
    void b22_aNumberOrBracketBesideANameFromTheRightKeepsItsSpace(String line, int spaces) throws IOException {
        try (PDDocument document = make(new DocumentBlock.Paragraph(line));
                PDDocument without = make(new DocumentBlock.Paragraph("-"))) {
            assertThat(gaps(rows(document), rows(without))).isEqualTo(spaces);
        }
    }

    private static BufferedImage rows(PDDocument document) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(0, 144);
    }

    /** As wide as a space, in the line in which the two pages differ. */
    private static int gaps(BufferedImage page, BufferedImage without) {
        BitSet ink = new BitSet();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (page.getRGB(x, y) != without.getRGB(x, y)) {
                    ink.set(x);
                }
            }
        }
        int gaps = 0;
        for (int from = ink.nextSetBit(0); from >= 0; ) {
            int end = ink.nextClearBit(from);
            int next = ink.nextSetBit(end);
            gaps += next >= 0 && next - end >= 5 ? 1 : 0;
            from = next;
        }
        return gaps;
    }

    @Test
    void everyPageIsA4AndNumbered() throws IOException {
        try (PDDocument document =
                make(new DocumentBlock.Paragraph("En ganska lång mening om arbete och hälsa.\n".repeat(120)))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842f);
            assertThat(text(document)).contains("Sida 1 av " + pages, "Sida " + pages + " av " + pages);
        }
    }

    @Test
    void lettersOfManyLanguagesAreThere() throws IOException {
        String words = "Åsa Öberg, Đoàn, Ćwiek, Наталья, Ελένη, € – ”citat”";
        try (PDDocument document = make(new DocumentBlock.Paragraph(words))) {
            assertThat(text(document)).contains(words);
        }
    }

    @Test
    void rightToLeftTextEmojiAndControlSignsDoNotBreakIt() throws IOException {
        try (PDDocument document = make(
                new DocumentBlock.Paragraph("Före. أريد أن أعمل שלום 🙂👩‍👩‍👧 \u0007\u0000 Efter."),
                new DocumentBlock.Table("أ", List.of("🙂", "B"), List.of(List.of("שלום", ""))))) {
            assertThat(text(document)).contains("Före.", "Efter.");
        }
    }

    @Test
    void aVeryLongTextAndAWordWithoutEndGoOnOverPages() throws IOException {
        String word = "x".repeat(400);
        DocumentBlock.Table table = new DocumentBlock.Table(
                "Lång", List.of("Vad", "Vem"), Collections.nCopies(40, List.of("Ring " + word, "Maria")));
        try (PDDocument document = make(table, new DocumentBlock.Paragraph("Slutord."))) {
            String text = text(document);
            assertThat(text.chars().filter(sign -> sign == 'x').count()).isEqualTo(40L * 400);
            assertThat(text).contains("Slutord.");
        }
    }

    /** Neither the text nor a list of the machine's fonts is left anywhere the library could write. */
    @Test
    void nothingIsLeftBehind() throws IOException {
        Set<Path> before = files();
        maker.pdf(sheet(new DocumentBlock.Paragraph("kanariefågel-4711")));
        Set<Path> after = files();
        after.removeAll(before);
        assertThat(after.stream().filter(TaggedPdfTest::ours)).isEmpty();
        assertThat(Path.of(System.getProperty("user.home"), ".pdfbox.cache")).doesNotExist();
    }

    /** Other processes write beside us: only what holds the canary, or bears the library's name, is ours. */
    private static boolean ours(Path file) {
        try {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.contains("pdf")
                    || Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains("4711");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static Set<Path> files() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (String place : List.of("java.io.tmpdir", "user.home", "user.dir")) {
            Path folder = Path.of(System.getProperty(place));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.list(folder)) {
                    found.addAll(all.filter(Files::isRegularFile).collect(Collectors.toSet()));
                }
            }
        }
        return found;
    }

    @Test
    void b19_whatCannotBePrintedIsToldInWordsBeforehand() throws IOException {
        PaperDocument sheet = sheet(
                new DocumentBlock.Paragraph("Hon sade ሰላም ኣነ till oss, och สวัสดี."),
                new DocumentBlock.Points(List.of("你好", "Åsa Öberg – 50 % ½ €")),
                new DocumentBlock.Table("Tal", List.of("Språk", "Ord"), List.of(List.of("Hindi", "नमस्ते 🦊"))));
        assertThat(maker.unprintable(sheet)).containsExactly("สวัสดี.", "你好", "नमस्ते", "🦊");
    }

    @Test
    void b19_whatIsPrintedIsNotWarnedOf() throws IOException {
        assertThat(maker.unprintable(sheet(
                        new DocumentBlock.Paragraph("مرحبا، اسمي محمد وأعيش في السويد."),
                        new DocumentBlock.Paragraph("گفت‌وگو پرونده چ ژ گ"),
                        new DocumentBlock.Paragraph("ሰላም፡ ኣነ ካብ ኤርትራ እየ። አማርኛ ፩፪፫"),
                        new DocumentBlock.Paragraph("Здравствуйте, Καλημέρα, Đặng Văn Đức, çêşû, A\u030asa"),
                        new DocumentBlock.Paragraph(
                                "mjukt\u00ad bindestreck, fast\u00a0mellanslag, \u200eriktning\u200f"))))
                .isEmpty();
    }

    @Test
    void b19_theLanguagesOfTheseOfficesStandOnThePaper() throws IOException {
        List<String> sentences = List.of(
                "Tigrinya: ሰላም፡ ኣነ ካብ ኤርትራ እየ። ኣብ ሽወደን እነብር።",
                "Amharic: ሰላም፣ ስሜ አበበ ነው።",
                "Arabiska: مرحبا، اسمي محمد وأعيش في السويد.",
                "Persiska: گفت‌وگو درباره پرونده",
                "Somaliska: Magacaygu waa Cabdi, waxaan ku noolahay Iswiidhan.",
                "Ukrainska: Мене звати Їжак, я живу у Швеції. Ґанок, єдність.");
        byte[] made = maker.pdf(sheet(
                new DocumentBlock.Heading("ቋንቋታት – språk"),
                new DocumentBlock.Points(sentences),
                new DocumentBlock.Table(
                        "Kallade",
                        List.of("Namn", "Dag"),
                        List.of(
                                List.of("\u2068محمد\u2069, 12 maj", "2026-12-01"),
                                List.of("ሄለን ተስፋይ", "2026-12-02")))));
        try (PDDocument document = Loader.loadPDF(made)) {
            String text = text(document);
            assertThat(text).contains("ሰላም፡ ኣነ ካብ ኤርትራ እየ።", "ስሜ አበበ ነው", "ቋንቋታት", "Їжак", "ሄለን ተስፋይ");
            assertThat(text).doesNotContain("\u25A1");
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
            Path screens = Path.of("target", "screens");
            Files.createDirectories(screens);
            ImageIO.write(page, "png", screens.resolve("papper-sprak.png").toFile());
        }
    }

    @Test
    void b22_noNameTurnsOrBreaksThePage() throws IOException {
        try (PDDocument document = make(
                new DocumentBlock.Paragraph("Anna \u202eKarlsson"), new DocumentBlock.Paragraph("x".repeat(300)))) {
            String text = text(document);
            assertThat(text).contains("Anna Karlsson");
            assertThat(text.replaceAll("\\s", "")).contains("x".repeat(300));
            assertThat(document.getNumberOfPages()).isOne();
        }
    }
}
