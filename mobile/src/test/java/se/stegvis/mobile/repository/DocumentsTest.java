package se.stegvis.mobile.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The pages of the repository can be read in a terminal and a diff. */
class DocumentsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final int WIDEST = 120;
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
