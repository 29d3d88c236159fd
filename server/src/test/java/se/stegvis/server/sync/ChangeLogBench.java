package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Nullable;
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
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.database.Utc;
import se.stegvis.server.support.StoreRatio;
import se.stegvis.server.support.TestServer;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/** 500 answers of a push: by hand and by a repository. */
class ChangeLogBench {
    private static final String COLUMNS = """
            municipality, change_id, account, device, record_id, case_id, base, after_id, outcome, revision, seq,
            conflict_id, problem, received_at""";

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface TriedChangeLogRepository extends GenericRepository<AnsweredRow, UUID> {
        @Query("INSERT INTO change_log (" + COLUMNS + """
                ) VALUES (:municipality, :changeId, :account, :device, :recordId, :caseId, :base, :afterId, :outcome,
                :revision, :seq, :conflictId, :problem, :receivedAt)""")
        void insert(List<AnsweredRow> rows);

        @Query("SELECT " + COLUMNS + " FROM change_log WHERE municipality = :municipality AND change_id IN (:changes)")
        List<AnsweredRow> read(int municipality, @Id @Expandable Collection<UUID> changes);
    }

    @MappedEntity
    record AnsweredRow(
            int municipality,
            @Id UUID changeId,
            @Id UUID account,
            @Id UUID device,
            @Id UUID recordId,
            @Id UUID caseId,
            int base,
            @Id Optional<UUID> afterId,
            String outcome,
            int revision,
            long seq,
            @Id Optional<UUID> conflictId,
            @Nullable byte[] problem,
            @Utc Instant receivedAt) {

        LoggedChange change() {
            return new LoggedChange(
                    changeId,
                    account,
                    recordId,
                    caseId,
                    base,
                    afterId,
                    ChangeResult.stored(changeId, Outcome.valueOf(outcome), revision, seq, conflictId));
        }
    }

    @Test
    void byHandAndByARepository() {
        try (TestServer server = TestServer.borrow(Map.of(), "test", context -> {})) {
            ApplicationContext context = server.context();
            ChangeLog store = context.getBean(ChangeLog.class);
            TriedChangeLogRepository repository = context.getBean(TriedChangeLogRepository.class);
            StoreRatio ratio = new StoreRatio(context.getBean(Transactions.class), context.getBean(Statements.class));
            Instant now = Instant.parse("2026-12-02T10:00:00.123Z");
            UUID device = new UUID(5, 1);
            for (int size : new int[] {10, 500}) {
                System.out.println(ratio.measured(
                        "ChangeLog, " + size + " written",
                        i -> store.insert(1, device, changes(i, size), now),
                        i -> repository.insert(changes(i, size).stream()
                                .map(one -> row(one, device, now))
                                .toList())));
                List<Integer> found = new ArrayList<>();
                List<UUID> ids = changes(4, size).stream().map(LoggedChange::id).toList();
                System.out.println(ratio.measured(
                        "ChangeLog, " + size + " read",
                        i -> found.add(store.read(1, ids).size()),
                        i -> found.add((int) repository.read(1, ids).stream()
                                .map(AnsweredRow::change)
                                .count())));
                assertThat(found).containsOnly(size);
            }
        }
    }

    private static List<LoggedChange> changes(int push, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    UUID id = new UUID(((long) size << 32) + push, i);
                    return new LoggedChange(
                            id,
                            new UUID(1, 1),
                            new UUID(2, i),
                            new UUID(3, i % 7),
                            0,
                            Optional.empty(),
                            ChangeResult.stored(id, Outcome.values()[0], 1, i, Optional.empty()));
                })
                .toList();
    }

    private static AnsweredRow row(LoggedChange one, UUID device, Instant now) {
        return new AnsweredRow(
                1,
                one.id(),
                one.account(),
                device,
                one.record(),
                one.caseId(),
                one.base(),
                one.after(),
                one.result().outcome().name(),
                one.result().revision(),
                one.result().seq(),
                one.result().conflict(),
                null,
                now);
    }
}
