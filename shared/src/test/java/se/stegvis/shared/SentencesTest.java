package se.stegvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.architecture.Enough;

/** Comments name their subject: a sentence that begins with a question word makes the reader wait for it. */
class SentencesTest {
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("(?:^|[.!?] )(?:What|Whoever|How what)\\b[^.]{0,60}");

    @ParameterizedTest
    @ValueSource(strings = {"shared", "server", "mobile", "server/trials"})
    void f3_noSentenceOfJavadocBeginsWithWhat(String module) throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path source : sources(Path.of("..", module, "src"))) {
            files++;
            Matcher comments = JAVADOC.matcher(Files.readString(source));
            while (comments.find()) {
                openings(comments.group()).forEach(opening -> found.add(source + ": " + opening));
            }
        }
        Enough.read(files, 100, "sources", module);
        assertThat(found)
                .as(
                        "sentences to begin with a noun and its verb instead, see \"How to name and write\" in CONTRIBUTING.md")
                .isEmpty();
    }

    @Test
    void aSentenceThatBeginsWithWhatIsFound() {
        assertThat(openings("/*" + "*\n * What came.\n * And when. Whoever\n * sent it. Somewhat so.\n */"))
                .containsExactly("What came", "Whoever sent it");
    }

    private static List<String> openings(String comment) {
        String flat = comment.replaceAll("\\s*\\n\\s*\\*?", " ")
                .replaceAll("[/*]", " ")
                .replaceAll("\\s+", " ");
        Matcher openings = OPENING.matcher(flat.substring(1));
        List<String> found = new ArrayList<>();
        while (openings.find()) {
            found.add(openings.group().replaceFirst("^[.!?] ", ""));
        }
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
