package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.TransactionFailedException;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.Kind;

/** The newest state of each record. All in the open transaction; any number of records is a few statements. */
@Singleton
public final class RecordStore {
    private static final String PLACES =
            "SELECT record_id, municipality = ? AS ours, case_id FROM care_record WHERE record_id IN (%s)";

    private static final String NEWEST =
            "SELECT " + RevisionColumns.NAMES + " FROM care_record WHERE municipality = ? AND record_id IN (%s)";

    private static final String OF_KIND = "SELECT " + RevisionColumns.NAMES
            + " FROM care_record WHERE municipality = ? AND kind = ? AND case_id IN (%s) ORDER BY case_id, seq";

    private static final String INSERT = "INSERT INTO care_record (" + RevisionColumns.NAMES + ", as_sent) VALUES ("
            + Ids.placeholders(RevisionColumns.COUNT + 1) + ")";

    private static final String ARCHIVE = "INSERT INTO record_revision (" + RevisionColumns.NAMES + ") SELECT "
            + RevisionColumns.NAMES + " FROM care_record WHERE municipality = ? AND record_id IN (%s)";

    private static final String REMOVE = "DELETE FROM care_record WHERE municipality = ? AND (%s)";

    private static final Comparator<Revision> ON_DISK =
            Comparator.comparing(Revision::caseId, Ids.ORDER).thenComparingLong(Revision::seq);

    private final Statements statements;
    private final RevisionColumns columns;

    RecordStore(Statements statements, RevisionColumns columns) {
        this.statements = statements;
        this.columns = columns;
    }

    /** Those of the ids that are in use, in whatever municipality; reads no document. */
    public Map<UUID, RecordPlace> places(int municipality, Collection<UUID> records) {
        record FoundPlace(UUID id, RecordPlace place) {}

        if (records.isEmpty()) {
            return Map.of();
        }
        return statements
                .rows(
                        PLACES,
                        values -> values.number(municipality).ids(records),
                        row -> new FoundPlace(
                                row.id("record_id"), new RecordPlace(row.flag("ours"), row.id("case_id"))))
                .stream()
                .collect(Collectors.toMap(FoundPlace::id, FoundPlace::place));
    }

    /** The newest state of each that exists in the municipality. */
    public Map<UUID, Revision> newest(int municipality, Collection<UUID> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return statements
                .rows(
                        NEWEST,
                        values -> values.number(municipality).ids(records),
                        row -> columns.read(row, municipality))
                .stream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
    }

    /** The person of each case; of several, which data of before may hold, the one of {@link CaseClients}. */
    public Map<UUID, Revision> clients(int municipality, Collection<UUID> cases) {
        Map<UUID, List<Revision>> found = allOfKind(municipality, cases, Kind.CLIENT.name()).stream()
                .collect(Collectors.groupingBy(Revision::caseId));
        List<UUID> several =
                found.keySet().stream().filter(id -> found.get(id).size() > 1).toList();
        Map<UUID, Revision> naming = several.isEmpty() ? Map.of() : newest(municipality, several);
        Map<UUID, Revision> clients = new HashMap<>();
        found.forEach((id, all) -> clients.put(id, all.size() == 1 ? all.get(0) : client(all, naming.get(id))));
        return clients;
    }

    /** @param naming the record of the case, whose id is that of the case; null when it has none */
    private static Revision client(List<Revision> all, Revision naming) {
        UUID id = CaseClients.of(Stream.concat(all.stream(), Stream.ofNullable(naming))
                        .map(Revision::view)
                        .toList())
                .client()
                .orElseThrow()
                .id();
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every record of that kind in the cases, the one changed last coming last. */
    public List<Revision> allOfKind(int municipality, Collection<UUID> cases, String kind) {
        return cases.isEmpty()
                ? List.of()
                : statements.rows(
                        OF_KIND,
                        values -> values.number(municipality).text(kind).ids(cases),
                        row -> columns.read(row, municipality));
    }

    /**
     * New records, in one batch, in the order in which they lie on the disk. An id that is in use by now is a duplicate
     * key (1062): begin again.
     */
    public void insert(int municipality, Collection<Revision> revisions) {
        List<Revision> ordered = revisions.stream().sorted(ON_DISK).toList();
        statements.batch(INSERT, ordered, (values, revision) -> {
            columns.bind(values, municipality, revision);
            values.flag(revision.asSent());
        });
    }

    /**
     * Puts new states in the place of old ones, which move to the history. A row lies by its number in the case, so that
     * a new one lies elsewhere: taken out and put in anew, it costs the database what an update would, in three
     * statements whatever their number, where updates whose counts are compared go one by one.
     *
     * @param expected the revision that each replaces; when another is there by now, the transaction begins again
     */
    public void replace(int municipality, Collection<Revision> revisions, Map<UUID, Integer> expected) {
        if (revisions.isEmpty()) {
            return;
        }
        archive(municipality, revisions.stream().map(Revision::id).toList());
        List<RevisionKey> replaced = revisions.stream()
                .map(revision -> new RevisionKey(revision.id(), expected.get(revision.id())))
                .toList();
        int removed = statements.update(REMOVE, values -> values.number(municipality)
                .anyOf(RevisionKey.CONDITION, replaced, RevisionKey::bind));
        if (removed != replaced.size()) {
            throw TransactionFailedException.beginAgain("another revision is there by now");
        }
        insert(municipality, revisions);
    }

    private void archive(int municipality, List<UUID> records) {
        int moved =
                statements.update(ARCHIVE, values -> values.number(municipality).ids(records));
        if (moved != records.size()) {
            throw TransactionFailedException.beginAgain("a record that was read is not there");
        }
    }
}
