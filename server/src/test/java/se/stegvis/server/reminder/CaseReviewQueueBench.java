package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.support.StoreRatio;
import se.stegvis.server.support.TestServer;

/** Cases that a push queues for review: by hand, and by two forms of a repository, of which the second is in use. */
class CaseReviewQueueBench {
    private static final String AGAIN = """
            ON DUPLICATE KEY UPDATE look_on = LEAST(COALESCE(look_on, VALUES(look_on)), VALUES(look_on)),
              version = version + 1""";

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface RowByRowQueueRepository extends GenericRepository<Touched, UUID> {
        @Query("INSERT INTO case_watch (municipality, case_id, look_on) VALUES (:municipality, :caseId, :lookOn)"
                + AGAIN)
        void touch(List<Touched> touched);
    }

    @MappedEntity
    record Touched(int municipality, @Id UUID caseId, LocalDate lookOn) {}

    @Test
    void byHandAndByARepository() {
        try (TestServer server = TestServer.borrow(Map.of(), "test", context -> {})) {
            ApplicationContext context = server.context();
            CaseReviewQueue queue = context.getBean(CaseReviewQueue.class);
            RowByRowQueueRepository rows = context.getBean(RowByRowQueueRepository.class);
            Statements statements = context.getBean(Statements.class);
            StoreRatio ratio = new StoreRatio(context.getBean(Transactions.class), statements);
            LocalDate day = LocalDate.of(2026, 12, 2);
            for (int size : new int[] {1, 7, 120}) {
                List<UUID> cases =
                        IntStream.range(0, size).mapToObj(i -> new UUID(9, i)).toList();
                System.out.println(ratio.measured(
                        "CaseReviewQueue, " + size + " cases, row by row",
                        i -> byHand(statements, cases, day),
                        i -> rows.touch(cases.stream()
                                .sorted(Ids.ORDER)
                                .map(id -> new Touched(1, id, day))
                                .toList())));
                System.out.println(ratio.measured(
                        "CaseReviewQueue, " + size + " cases, one list",
                        i -> byHand(statements, cases, day),
                        i -> queue.touch(1, cases, day)));
            }
            assertThat(context.getBean(Transactions.class).snapshot(() -> queue.due(1, day, 500)))
                    .hasSize(120);
        }
    }

    private static void byHand(Statements statements, List<UUID> cases, LocalDate day) {
        statements.insertAll(
                "INSERT INTO case_watch (municipality, case_id, look_on) VALUES %s " + AGAIN,
                3,
                cases.stream().sorted(Ids.ORDER).toList(),
                (values, caseId) -> values.number(1).id(caseId).day(day));
    }
}
