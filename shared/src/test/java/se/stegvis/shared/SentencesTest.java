package se.stegvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.architecture.Enough;

/**
 * Comments, pages and messages name their subject: a sentence that begins with a question word makes the reader wait for
 * it.
 */
class SentencesTest {
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*.*?\\*/|(?:^|(?<=[\\s;{}]))//[^\\n]*(?:\\n\\s*//[^\\n]*)*", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("(?:^|(?<=[.!?] ))(?:What|Whoever|How what)\\b[^.]{0,60}");

    /** A message may speak to its reader ("What you wrote is kept"), ask a question, or be a heading without a stop. */
    private static final Pattern OF_A_MESSAGE =
            Pattern.compile("(?:^|(?<=[.!?] ))(?:(?:Whoever|How what)\\b[^.?]*|What (?!you\\b|we\\b)[^.?]*\\.)");

    /** Help beside a field says what to write; the text of a consent has a version of its own. */
    private static final Pattern OTHER_TEXTS = Pattern.compile(".*\\.help\\..*|paper\\.consent\\..*");

    private static final String REMEDY =
            "sentences to begin with a noun and its verb instead, see \"How to name and write\" in CONTRIBUTING.md";

    @ParameterizedTest
    @ValueSource(strings = {"shared", "server", "mobile", "server/trials"})
    void f3_noSentenceOfACommentBeginsWithWhat(String module) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> sources = files(Path.of("..", module, "src"), ".java");
        for (Path source : sources) {
            Matcher comments = COMMENT.matcher(Files.readString(source));
            while (comments.find()) {
                openings(OPENING, flat(comments.group())).forEach(opening -> found.add(source + ": " + opening));
            }
        }
        Enough.read(sources, 100, "sources", module);
        assertThat(found).as(REMEDY).isEmpty();
    }

    @Test
    void f3_noSentenceOfAPageBeginsWithWhat() throws IOException {
        List<Path> pages = new ArrayList<>(files(Path.of("../docs"), ".md"));
        pages.addAll(List.of(Path.of("../README.md"), Path.of("../ARCHITECTURE.md"), Path.of("../CONTRIBUTING.md")));
        List<String> found = new ArrayList<>();
        for (Path page : pages) {
            for (String paragraph : paragraphs(Files.readString(page))) {
                openings(OPENING, paragraph).forEach(opening -> found.add(page + ": " + opening));
            }
        }
        Enough.read(pages, 100, "pages", "docs");
        assertThat(found).as(REMEDY).isEmpty();
    }

    @Test
    void f3_noMessageOfABundleLeavesItsSubjectToAQuestionWord() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> bundles = new ArrayList<>();
        for (String module : List.of("shared", "server", "mobile")) {
            bundles.addAll(files(Path.of("..", module, "src/main/resources"), ".properties"));
        }
        for (Path bundle : bundles) {
            Properties texts = new Properties();
            texts.load(Files.newBufferedReader(bundle, StandardCharsets.UTF_8));
            for (String key : texts.stringPropertyNames()) {
                if (!OTHER_TEXTS.matcher(key).matches()) {
                    openings(OF_A_MESSAGE, texts.getProperty(key))
                            .forEach(opening -> found.add(bundle + ", " + key + ": " + opening));
                }
            }
        }
        Enough.read(bundles, 10, "bundles", "src/main/resources");
        assertThat(found).as(REMEDY).isEmpty();
    }

    @Test
    void aSentenceThatBeginsWithWhatIsFound() {
        assertThat(openings(
                        OPENING, flat("/*" + "*\n * What came.\n * And when. Whoever\n * sent it. Somewhat so.\n */")))
                .containsExactly("What came", "Whoever sent it");
        assertThat(COMMENT.matcher("a(\"http://x\"); /" + "/ What came.\n  /" + "/ Whoever sent it.\n")
                        .results()
                        .flatMap(comment -> openings(OPENING, flat(comment.group())).stream()))
                .containsExactly("What came", "Whoever sent it");
        assertThat(paragraphs("# 1. What is a title\n\nOne.\n- **So.** What\n  came.\n| What |\n").stream()
                        .flatMap(paragraph -> openings(OPENING, paragraph).stream()))
                .containsExactly("What came");
        assertThat(openings(
                        OF_A_MESSAGE,
                        "Kept. What you wrote is kept. What is it? What was sent is kept. Whoever had it"))
                .containsExactly("What was sent is kept.", "Whoever had it");
    }

    /** Prose alone, each paragraph and item in one line; headings and rows of tables are no sentences. */
    private static List<String> paragraphs(String page) {
        return Stream.of(page.split("\\n\\s*\\n|\\n(?=\\s*(?:[|#]|- |\\d+\\. ))"))
                .filter(block -> !block.startsWith("#") && !block.startsWith("|"))
                .map(block -> block.replaceFirst("^\\s*(?:- |\\d+\\. )", "")
                        .replace("**", "")
                        .replaceAll("\\s+", " "))
                .toList();
    }

    private static String flat(String comment) {
        return comment.replaceAll("\\s*\\n\\s*[*/]*", " ")
                .replaceAll("[/*]", " ")
                .replaceAll("\\s+", " ")
                .substring(1);
    }

    private static List<String> openings(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
