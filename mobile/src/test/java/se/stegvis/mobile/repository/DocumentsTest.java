package se.stegvis.mobile.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the repository can be read in a terminal and a diff. */
class DocumentsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final int WIDEST = 120;
    /** A test class in code font, and perhaps one of its methods; an annotation is none. */
    private static final Pattern TEST = Pattern.compile("(?<![@\\w])([A-Z]\\w*Test)([#.]\\w+)?`");

    /** The sections of docs/reliability.md that promise something row by row. */
    private static final List<String> HELD_BY_TESTS = List.of(
            "The promises",
            "Every fault of the list",
            "The faults found in use",
            "Dates, times and numbers as they are typed",
            "Who holds a case, and what people have begun");

    private static final Pattern TERM = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    /** Faults of the product, of its security, tablet, web, operation and code, that use has shown. */
    private static final List<String> FOUND_IN_USE = Stream.of(
                    IntStream.rangeClosed(1, 24).mapToObj(number -> "b" + number),
                    Stream.of("sec3", "sec4", "sec5", "sec6", "sec11", "sec12", "sec13", "sec18"),
                    Stream.of("tab1", "tab8", "tab10", "tab12", "tab14"),
                    Stream.of("web2", "web4", "web6", "web14", "ops3", "ops4", "f1"))
            .flatMap(ids -> ids)
            .toList();

    /** A program writes it with the texts of the processes, each on one line. */
    private static final Set<String> MADE = Set.of("docs/processes.md");

    @Test
    void item8_linesOfPagesHaveAtMost120Columns() throws IOException {
        List<String> wide = new ArrayList<>();
        TextFiles.ofRepository(TOP).forEach((file, text) -> {
            if (file.endsWith(".md") && !MADE.contains(file)) {
                wide.addAll(tooWide(file, text));
            }
        });
        assertThat(wide)
                .as(
                        "lines of Markdown wider than %d columns: break them (tables and code cannot be broken,"
                                + " and do not count)",
                        WIDEST)
                .isEmpty();
    }

    /** A promise of a document that no test holds is worth nothing. */
    @Test
    void everyTestThatADocumentNamesExists() throws IOException {
        Map<String, String> files = TextFiles.ofRepository(TOP);
        Map<String, String> tests = new HashMap<>();
        files.forEach((file, text) -> {
            if (file.contains("/src/test/java/") && file.endsWith(".java")) {
                String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
                tests.merge(name, text, String::concat); // each module has its ArrowsTest
            }
        });
        List<String> missing = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.endsWith(".md") && !file.endsWith("CHANGELOG.md")) {
                missing.addAll(missingTests(file, text, tests));
            }
        });
        assertThat(missing)
                .as("tests that a document names and that are not there: name the test that holds the promise")
                .isEmpty();
    }

    private static List<String> missingTests(String file, String text, Map<String, String> tests) {
        List<String> missing = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher named = TEST.matcher(lines[i]);
            while (named.find()) {
                String source = tests.get(named.group(1));
                // A rule of ArchUnit is a field.
                boolean there = source != null
                        && (named.group(2) == null
                                || source.contains(" " + named.group(2).substring(1) + "(")
                                || source.contains(" " + named.group(2).substring(1) + " ="));
                if (!there) {
                    missing.add(file + ":" + (i + 1) + " names " + named.group());
                }
            }
        }
        return missing;
    }

    /** A reader looks for the word in the code; a row above the head of its table is shown as running text. */
    @Test
    void item1_everyTermIsATypeOfTheCodeAndEachTableBeginsWithItsHead() throws IOException {
        Map<String, String> files = TextFiles.ofRepository(TOP);
        Set<String> types = new HashSet<>();
        files.forEach((file, text) -> {
            if (file.endsWith(".java")) {
                DECLARED.matcher(text).results().map(found -> found.group(1)).forEach(types::add);
            }
        });
        assertThat(strangeTerms(files.get("docs/terms.md"), types))
                .as("docs/terms.md: name the type as the code does now, and put each row under the head of its table")
                .isEmpty();
    }

    private static List<String> strangeTerms(String page, Set<String> types) {
        List<String> strange = new ArrayList<>();
        String before = "";
        int number = 0;
        for (String line : page.split("\n", -1)) {
            number++;
            if (line.startsWith("|")) {
                if (!before.startsWith("|") && !line.startsWith("| term |")) {
                    strange.add("line " + number + " stands above the head of its table");
                }
                TERM.matcher(line.split("\\|", 3)[1])
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !types.contains(name))
                        .map(name -> name + " is no type of the code")
                        .forEach(strange::add);
            }
            before = line;
        }
        return strange;
    }

    @Test
    void aTermThatIsNoTypeAndARowAboveItsHeadAreNamed() {
        String page = "## Room\n| `Early` | too soon |\n\n| term | meaning |\n|---|---|\n| `Here`, `Gone` | `Other` |";
        assertThat(strangeTerms(page, Set.of("Here", "Early")))
                .containsExactly("line 2 stands above the head of its table", "Gone is no type of the code");
    }

    @Test
    void aTestThatIsNotThereIsNamedWithItsDocumentAndLine() {
        Map<String, String> tests = Map.of("AtTest", "    void isOn() {");
        assertThat(missingTests("a.md", "`AtTest`\n`AtTest#isOn`, `AtTest.isOff` `a/…/OffTest` `latest`", tests))
                .containsExactly("a.md:2 names AtTest.isOff`", "a.md:2 names OffTest`");
    }

    @Test
    void item13_everyFaultFoundInUseIsDocumentedWithATestOfItsName() throws IOException {
        String document = TextFiles.ofRepository(TOP).get("docs/reliability.md");
        assertThat(document).contains("## The faults found in use\n");
        assertThat(FOUND_IN_USE.stream().filter(id -> !tellsOf(id, document)).toList())
                .as(
                        "faults of which docs/reliability.md, 'The faults found in use', has no row | `id` | … | with a test"
                                + " `Class#id_…`: say what must come out and which test of that id holds it")
                .isEmpty();
    }

    /** Of what a bad input leads to, every row is held by a test of its own. */
    @Test
    void item13_everyRowOfBadInputNamesItsTest() throws IOException {
        String document = TextFiles.ofRepository(TOP).get("docs/bad-input.md");
        assertThat(document.lines().filter(line -> line.startsWith("| ")).count())
                .as("rows of docs/bad-input.md")
                .isGreaterThan(100);
        assertThat(rowsWithoutTest(document))
                .as("rows of docs/bad-input.md without a test: name the class that holds it, in code font")
                .isEmpty();
    }

    /** A row that no test holds says so, with the command that shows it or with why there is none. */
    @Test
    void item13_everyRowOfReliabilityNamesItsTestOrSaysThatThereIsNone() throws IOException {
        String document = TextFiles.ofRepository(TOP).get("docs/reliability.md");
        List<String> held = HELD_BY_TESTS.stream()
                .map(section -> section(document, section))
                .toList();
        assertThat(held).allSatisfy(section -> assertThat(section.lines().filter(line -> line.startsWith("| ")))
                .as("rows of a section of docs/reliability.md")
                .hasSizeGreaterThan(5));
        assertThat(held.stream()
                        .flatMap(section -> rowsWithoutTest(section).stream())
                        .filter(row -> !row.contains("`./stegvis ") && !row.contains("| none: "))
                        .toList())
                .as(
                        "rows of docs/reliability.md that nothing holds: name the test in code font, or the command, or write"
                                + " | none: | and why")
                .isEmpty();
    }

    /** From its head to the next one of the same rank. */
    private static String section(String document, String head) {
        int from = document.indexOf("## " + head + "\n");
        assertThat(from).as("the section '" + head + "'").isNotNegative();
        int to = document.indexOf("\n## ", from);
        return document.substring(from, to < 0 ? document.length() : to);
    }

    @Test
    void aSectionEndsAtTheNextOne() {
        assertThat(section("## One\n| a |\n\n## Two\n| b |", "One")).isEqualTo("## One\n| a |\n");
        assertThat(section("## One\n| a |\n\n## Two\n| b |", "Two")).isEqualTo("## Two\n| b |");
    }

    private static List<String> rowsWithoutTest(String document) {
        String[] lines = document.split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(at -> lines[at].startsWith("| ") && !isHead(lines, at))
                .filter(at -> !TEST.matcher(lines[at]).find())
                .mapToObj(at -> (at + 1) + ": " + lines[at])
                .toList();
    }

    private static boolean isHead(String[] lines, int at) {
        return at + 1 < lines.length && lines[at + 1].startsWith("|---");
    }

    @Test
    void aRowOfBadInputWithoutATestIsNamedWithItsLine() {
        assertThat(rowsWithoutTest(
                        "| input | answer |\n|---|---|\n| a | 400 (`AtTest`) |\n| b | 400 |\n| c | `latest` |"))
                .containsExactly("4: | b | 400 |", "5: | c | `latest` |");
    }

    private static boolean tellsOf(String id, String document) {
        return Pattern.compile("(?m)^\\| `" + id + "` \\| .*`\\w+#(?:\\w+_)?" + id + "_\\w+`")
                .matcher(document)
                .find();
    }

    @Test
    void aRowWithoutATestOfItsIdTellsOfNothing() {
        assertThat(tellsOf("b1", "| `b1` | fault | `ATest#b1_isMended` |")).isTrue();
        assertThat(tellsOf("b1", "| `b1` | fault | `BTest#b2_isOther`, `ATest#b1_isMended` |"))
                .isTrue();
        assertThat(tellsOf("b1", "| `b1` | fault | `ATest#b11_isOther` |")).isFalse();
        assertThat(tellsOf("b1", "| `b2` | fault | `ATest#b1_isMended` |")).isFalse();
    }

    private static List<String> tooWide(String file, String text) {
        List<String> wide = new ArrayList<>();
        boolean code = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            boolean fence = line.matches("\\s*```.*");
            code = fence != code;
            if (line.replaceAll("`[^`]*`", "").length() > WIDEST && !code && !line.matches("\\s*\\|.*")) {
                wide.add(file + ":" + number + " has " + line.length());
            }
        }
        return wide;
    }

    @Test
    void item8_wideLinesAreFoundOutsideTablesAndCode() {
        String wide = "x".repeat(WIDEST + 1);
        assertThat(tooWide("a.md", "short\n" + wide + "\n| " + wide + "\n```\n" + wide + "\n```\n" + wide))
                .containsExactly("a.md:2 has 121", "a.md:7 has 121");
    }
}
