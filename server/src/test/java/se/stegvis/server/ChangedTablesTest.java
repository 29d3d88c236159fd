package se.stegvis.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static final Map<String, String> BY_KEY_ALONE = Map.ofEntries(
            Map.entry("CaseRegister care_case", "under the lock of the case"),
            Map.entry("ClientNumberRepository client_number", "under the lock of the case"),
            Map.entry("ClientNumberRepository client_number_fill", "by the one task that holds its row"),
            Map.entry("ClientNumberRepository known_number", "counted under the lock that raising its version takes"),
            Map.entry("ConflictRepository open_conflict", "worked out from the record, under the lock of its case"),
            Map.entry("DeviceRepository device", "told by the device itself of itself; the newest counts"),
            Map.entry("FeedRepository calendar_feed", "nothing of the former secret is kept: the newest counts"),
            Map.entry("FindingRepository case_finding", "by whoever moved the case_watch on from its version"),
            Map.entry("FollowUpStore follow_up", "worked out from the record, under the lock of its case"),
            Map.entry("FollowUpStore follow_up_move", "under the lock of the case"),
            Map.entry("GuessRepository login_guess", "the row was written, so locked, earlier in the transaction"),
            Map.entry("Installation installation", "a restore alone begins a history, while no server runs"),
            Map.entry("LeaverRepository ended_access", "under the lock of the case"),
            Map.entry("ScimRepository scim_user", "once, while there is none, after the counter of the municipality"),
            Map.entry("SentAssignmentRepository sent_assignment", "worked out from the record, under its case's lock"),
            Map.entry("TokenRepository spent_token", "by whoever replaced the token, which only one does"),
            Map.entry(
                    "PasswordSetupCodeRepository welcome_code",
                    "nothing of the former code is kept: the newest counts"));

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
        assertThat(changedBy("ON DUPLICATE KEY UPDATE version = 1"))
                .as("tables of a piece of a statement that names none: UPSERT of this test must ask for INSERT INTO")
                .isEmpty();
    }

    /**
     * A value that somebody read before, written back by the key alone, takes away what others wrote meanwhile. So a
     * statement changes a column by its own value, or asks in its condition for the state that was read, or is named
     * here with what keeps two of it apart.
     */
    @Test
    void f1_aStatementThatWritesValuesByItsKeyAloneIsNamedWithItsLock() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                BlindStatements.of(Files.readString(file))
                        .forEach((table, statement) -> found.put(name + " " + table, statement));
            }
        }
        assertThat(found.entrySet().stream()
                        .filter(one -> !BY_KEY_ALONE.containsKey(one.getKey()))
                        .toList())
                .as(
                        "Statements that write values by the key alone. Write the column by its own value (n = n + 1), add the"
                                + " state that was read (version, revision, attempts) to the condition and look at how many rows"
                                + " changed, or name the statement in BY_KEY_ALONE with the lock under which it runs.")
                .isEmpty();
        assertThat(found.keySet())
                .as("BY_KEY_ALONE names a statement that is no more; take it out")
                .containsAll(BY_KEY_ALONE.keySet());
    }

    @Test
    void statementsThatWriteByTheKeyAloneAreTold() {
        assertThat(BlindStatements.of("\"UPDATE mail SET state = :s WHERE municipality = :m AND id = :id\""))
                .containsOnlyKeys("mail");
        assertThat(BlindStatements.of("\"UPDATE mail SET state = ? WHERE municipality = ?\" + \" AND id = ?\""))
                .containsOnlyKeys("mail");
        assertThat(BlindStatements.of("\"INSERT INTO mail (a) VALUES (:a) ON DUPLICATE KEY UPDATE a = VALUES(a)\""))
                .containsOnlyKeys("mail");
        for (String safe : List.of(
                "UPDATE mail SET tries = tries + 1 WHERE municipality = :m AND id = :id",
                "UPDATE mail SET state = :s WHERE municipality = :m AND id = :id AND version = :v",
                "UPDATE mail SET active = FALSE, seen_at = :now WHERE municipality = :m AND id = :id",
                "INSERT INTO mail (a) VALUES (:a) ON DUPLICATE KEY UPDATE id = id")) {
            assertThat(BlindStatements.of("\"" + safe + "\"")).as(safe).isEmpty();
        }
    }

    private static Set<String> changedBy(String source) {
        Set<String> tables = new TreeSet<>();
        UPDATE.matcher(source.replace("KEY UPDATE", "KEY")).results().forEach(found -> tables.add(found.group(1)));
        UPSERT.matcher(source).results().forEach(found -> tables.add(found.group(1)));
        return tables;
    }
}
