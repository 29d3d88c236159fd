package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.stegvis.server.web.WebFixture;

/** Every column of text is compared byte by byte, or is one of those of which nothing typed is ever asked. */
class ExactKeysTest {
    /** Words of the program's own, which it compares with its own; and texts that are only shown. */
    private static final Set<String> OWN_WORDS = Set.of(
            "action",
            "author_role",
            "initiator",
            "kind",
            "media_type",
            "outcome",
            "protection",
            "role",
            "rule",
            "finding",
            "settlement",
            "stage",
            "state",
            "stated_at",
            "password_hash",
            "task_name",
            "task_instance",
            "picked_by");

    private static final Set<String> SHOWN = Set.of("name", "email", "detail", "reason", "note", "problem");

    @Test
    void b5_keysThatPeopleTypeAreComparedExactly() throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (WebFixture town = new WebFixture(Map.of("stegvis.demo.clients", "0"));
                var connection = town.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT table_name, column_name, collation_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND collation_name IS NOT NULL
                          AND table_name NOT LIKE 'flyway%'""")) {
            while (row.next()) {
                columns.put(row.getString(1) + "." + row.getString(2), row.getString(3));
            }
        }
        assertThat(columns)
                .containsEntry("account.username", "utf8mb4_bin")
                .containsEntry("municipality.slug", "utf8mb4_bin")
                .containsEntry("process_definition.process_key", "utf8mb4_bin")
                .containsEntry("care_case.step", "utf8mb4_bin");
        Set<String> inexact = new TreeSet<>();
        columns.forEach((column, collation) -> {
            String name = column.substring(column.indexOf('.') + 1);
            if (!collation.endsWith("_bin") && !OWN_WORDS.contains(name) && !SHOWN.contains(name)) {
                inexact.add(column + " " + collation);
            }
        });
        assertThat(inexact).isEmpty();
    }
}
