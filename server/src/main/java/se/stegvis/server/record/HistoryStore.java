package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Statements;
import se.stegvis.shared.record.Doc;

/** Superseded states. Rows are added and read, never changed; all in the open transaction. */
@Singleton
public final class HistoryStore {
    private static final String INSERT = "INSERT INTO record_revision (" + RevisionColumns.NAMES + ") VALUES ("
            + Ids.placeholders(RevisionColumns.COUNT) + ")";

    private static final String OF_RECORDS = "SELECT " + RevisionColumns.NAMES
            + " FROM record_revision WHERE municipality = ? AND record_id IN (%s) ORDER BY record_id, revision";

    private static final String SOME =
            "SELECT " + RevisionColumns.NAMES + " FROM record_revision WHERE municipality = ? AND (%s)";

    private static final String SIGNED = """
            SELECT record_id, MIN(received_at) AS signed_at FROM record_revision
            WHERE municipality = ? AND case_id = ? AND signed GROUP BY record_id""";

    private final Statements statements;
    private final RevisionColumns columns;

    HistoryStore(Statements statements, RevisionColumns columns) {
        this.statements = statements;
        this.columns = columns;
    }

    /** Adds states that were superseded before they were ever the newest of a finished transaction. */
    public void insert(int municipality, Collection<Revision> revisions) {
        statements.batch(INSERT, revisions, (values, revision) -> columns.bind(values, municipality, revision));
    }

    /** When the server first had each record of the case signed, of those that have changed since; at the cost of the case. */
    public Map<UUID, Instant> signedAt(int municipality, UUID caseId) {
        record SignedRecord(UUID id, Instant at) {}

        return statements
                .rows(
                        SIGNED,
                        values -> values.number(municipality).id(caseId),
                        row -> new SignedRecord(row.id("record_id"), row.instant("signed_at")))
                .stream()
                .collect(Collectors.toMap(SignedRecord::id, SignedRecord::at));
    }

    /** All superseded states of a record, oldest first. */
    public List<Revision> of(int municipality, UUID careRecord) {
        return ofAll(municipality, List.of(careRecord));
    }

    /** All superseded states of the records, of each the oldest first. */
    public List<Revision> ofAll(int municipality, Collection<UUID> records) {
        return records.isEmpty()
                ? List.of()
                : statements.rows(
                        OF_RECORDS,
                        values -> values.number(municipality).ids(records),
                        row -> columns.read(row, municipality));
    }

    /** The documents of those of the states that are superseded. */
    public Map<RevisionKey, Doc> docs(int municipality, Collection<RevisionKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return statements
                .rows(
                        SOME,
                        values -> values.number(municipality).anyOf(RevisionKey.CONDITION, keys, RevisionKey::bind),
                        row -> columns.read(row, municipality))
                .stream()
                .collect(
                        Collectors.toMap(revision -> new RevisionKey(revision.id(), revision.number()), Revision::doc));
    }
}
