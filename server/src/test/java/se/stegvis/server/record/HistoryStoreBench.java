package se.stegvis.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.database.Utc;
import se.stegvis.server.support.StoreRatio;
import se.stegvis.server.support.TestServer;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** Superseded states, of about a kilobyte each: by hand and by a repository. */
class HistoryStoreBench {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface TriedHistoryRepository extends GenericRepository<RevisionRow, UUID> {
        @Query("INSERT INTO record_revision (" + RevisionColumns.NAMES + """
                ) VALUES (:municipality, :caseId, :seq, :recordId, :kind, :revision, :signed, :author, :authorRole,
                :device, :changeId, :statedAt, :receivedAt, :sealed, :doc)""")
        void insert(List<RevisionRow> rows);

        @Query("SELECT " + RevisionColumns.NAMES + " FROM record_revision WHERE municipality = :municipality"
                + " AND record_id IN (:records) ORDER BY record_id, revision")
        List<RevisionRow> read(int municipality, @Id @Expandable Collection<UUID> records);
    }

    @MappedEntity
    record RevisionRow(
            int municipality,
            @Id UUID caseId,
            long seq,
            @Id UUID recordId,
            String kind,
            int revision,
            boolean signed,
            @Id UUID author,
            String authorRole,
            @Id Optional<UUID> device,
            @Id UUID changeId,
            @MayBeNull Optional<String> statedAt,
            @Utc Instant receivedAt,
            boolean sealed,
            byte[] doc) {

        static RevisionRow of(Revision one) {
            RevisionOrigin origin = one.origin();
            return new RevisionRow(
                    1,
                    one.caseId(),
                    one.seq(),
                    one.id(),
                    one.kind(),
                    one.number(),
                    one.signed(),
                    origin.author(),
                    origin.role(),
                    origin.device(),
                    origin.change(),
                    Optional.of(origin.statedAt()),
                    origin.receivedAt(),
                    false,
                    Json.bytes(one.doc().view()));
        }

        Revision state() {
            try {
                return new Revision(
                        new RecordHeader(recordId, caseId, kind, revision),
                        seq,
                        signed,
                        new RevisionOrigin(author, authorRole, device, changeId, statedAt.orElse(""), receivedAt),
                        false,
                        Doc.owning(Json.object(doc)));
            } catch (MalformedMessage damaged) {
                throw new IllegalStateException(damaged);
            }
        }
    }

    @Test
    void byHandAndByARepository() {
        try (TestServer server = TestServer.borrow(Map.of(), "test", context -> {})) {
            ApplicationContext context = server.context();
            HistoryStore store = context.getBean(HistoryStore.class);
            TriedHistoryRepository repository = context.getBean(TriedHistoryRepository.class);
            StoreRatio ratio = new StoreRatio(context.getBean(Transactions.class), context.getBean(Statements.class));
            for (int size : new int[] {5, 100}) {
                System.out.println(ratio.measured(
                        "HistoryStore, " + size + " written",
                        i -> store.insert(1, states(i, size)),
                        i -> repository.insert(
                                states(i, size).stream().map(RevisionRow::of).toList())));
                List<Integer> found = new ArrayList<>();
                List<UUID> ids = states(4, size).stream().map(Revision::id).toList();
                System.out.println(ratio.measured(
                        "HistoryStore, " + size + " read",
                        i -> found.add(store.ofAll(1, ids).size()),
                        i -> found.add((int) repository.read(1, ids).stream()
                                .map(RevisionRow::state)
                                .count())));
                assertThat(found).containsOnly(size);
            }
        }
    }

    private static List<Revision> states(int push, int size) {
        Doc doc = Doc.of(Json.newObject()
                .put("observations", "Lägenheten är kall och mörk. ".repeat(20))
                .put("agreement", "Hanna ringer hyresvärden på torsdag. ".repeat(10)));
        return IntStream.range(0, size)
                .mapToObj(i -> new Revision(
                        new RecordHeader(
                                new UUID(((long) size << 32) + push, i),
                                new UUID(((long) size << 32) + push, 1000),
                                "HOME_VISIT",
                                1),
                        i,
                        false,
                        new RevisionOrigin(
                                new UUID(1, 1),
                                "CASEWORKER",
                                Optional.of(new UUID(2, 1)),
                                new UUID(3, i),
                                "2026-12-02T10:00:00+01:00",
                                Instant.parse("2026-12-02T10:00:00.123Z")),
                        false,
                        doc))
                .toList();
    }
}
