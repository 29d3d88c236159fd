package se.stegvis.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every table whose rows are changed stands in docs/reliability.md with what keeps an update from being lost. The
 * author of the first statement that changes a table has to say it.
 */
class ChangedTablesTest {
    private static final Path SOURCES = Path.of("src/main/java/se/stegvis/server");
    private static final Path DOCUMENT = Path.of("../docs/reliability.md");
    private static final Pattern UPDATE =
            Pattern.compile("[\"\\s]UPDATE ([a-z_]+)(?: [a-z]+ JOIN [a-z_ ]+ ON| SET|\\s)");
    private static final Pattern UPSERT =
            Pattern.compile("INSERT INTO ([a-z_]+)(?:(?!INSERT INTO|;).)*?ON DUPLICATE KEY", Pattern.DOTALL);

    @Test
    void everyTableThatIsChangedSaysHowNoUpdateIsLost() throws IOException {
        Set<String> changed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                changed.addAll(changedBy(Files.readString(file)));
            }
        }
        String document = Files.readString(DOCUMENT);
        assertThat(changed).contains("account", "care_case", "follow_up", "mail", "quarantine", "device");
        assertThat(changed.stream()
                        .filter(table -> !document.contains("| `" + table + "`"))
                        .toList())
                .as(
                        "Tables that a statement changes and of which docs/reliability.md, 'No lost update', does not say how"
                                + " two changes at once both stand. Change single columns, compare with what was read (version,"
                                + " state), or lock first; then add a line | `table` | how |.")
                .isEmpty();
    }

    @Test
    void statementsThatChangeRowsAreFound() {
        assertThat(changedBy("\"UPDATE mail SET a = 1\"; \"\"\"\n  UPDATE mail older JOIN mail newer ON x\"\"\""))
                .containsExactly("mail");
        assertThat(changedBy(
                        "\"INSERT INTO team (a) VALUES (?)\"; \"INSERT INTO device (a) ON DUPLICATE KEY UPDATE a\""))
                .containsExactly("device");
        assertThat(changedBy("ON DUPLICATE KEY UPDATE version = 1")).isEmpty();
    }

    private static Set<String> changedBy(String source) {
        Set<String> tables = new TreeSet<>();
        UPDATE.matcher(source.replace("KEY UPDATE", "KEY")).results().forEach(found -> tables.add(found.group(1)));
        UPSERT.matcher(source).results().forEach(found -> tables.add(found.group(1)));
        return tables;
    }
}
