package se.stegvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.Enough;

/** The index of decisions has one line for each page, with the page's own title. */
class DecisionIndexTest {
    private static final Path FOLDER = Path.of("..", "docs", "decisions");

    @Test
    void theIndexHasALineForEachDecision() throws IOException {
        List<String> wanted = pages().map(DecisionIndexTest::line).toList();
        Enough.read(wanted, 80, "decisions", FOLDER);
        List<String> lines = Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ["))
                .toList();
        assertThat(lines)
                .as("docs/decisions/README.md: one line \"| [number](file) | title |\" for each page, by number")
                .containsExactlyElementsOf(wanted);
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String line(Path page) {
        try {
            String title = Files.readAllLines(page).get(0);
            String name = page.getFileName().toString();
            return "| [" + Integer.parseInt(name.substring(0, 4)) + "](" + name + ") | "
                    + title.replaceFirst("^# \\d+\\. ", "") + " |";
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
