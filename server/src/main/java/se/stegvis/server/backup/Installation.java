package se.stegvis.server.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Statements;

/** The row that says which life of the database this is, and what of it is safe off the machine. */
final class Installation {
    private static final String HISTORY = "SELECT history FROM installation WHERE id = 1";
    private static final String NAME = "INSERT IGNORE INTO installation (id, history) VALUES (1, ?)";
    private static final String RENEW = "UPDATE installation SET history = ?, durable_at = NULL WHERE id = 1";
    private static final String DURABLE =
            "UPDATE installation SET durable_at = GREATEST(COALESCE(durable_at, ?), ?) WHERE id = 1 AND history = ?";

    private Installation() {}

    /** A database that no tablet has come to yet gets its history here. */
    static UUID history(Statements statements) {
        Optional<UUID> there = read(statements);
        if (there.isPresent()) {
            return there.get();
        }
        statements.update(NAME, values -> values.id(UUID.randomUUID()));
        return read(statements).orElseThrow();
    }

    private static Optional<UUID> read(Statements statements) {
        return statements.first(HISTORY, values -> {}, row -> row.id("history"));
    }

    /** Tablets then send again what they hold, and keep it until the next backup is away. */
    static void begin(Statements statements, UUID history) {
        if (statements.update(RENEW, values -> values.id(history)) != 1) {
            throw new BackupException("what was restored is no database of Stegvis: it has no history");
        }
    }

    /** Never moves back. False when the database lives another life than the one that was copied. */
    static boolean writtenOff(Statements statements, UUID history, Instant durable) {
        return statements.update(
                        DURABLE,
                        values -> values.instant(durable).instant(durable).id(history))
                == 1;
    }
}
