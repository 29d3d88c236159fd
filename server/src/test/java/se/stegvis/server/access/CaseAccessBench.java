package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.support.StoreRatio;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.Protection;

/** The cases of a worker with 120 of them among 2,000: by hand and by a repository. */
class CaseAccessBench {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface TriedCaseAccessRepository extends QueryRepository {
        @Query("""
                SELECT case_id AS id, seq FROM care_case WHERE municipality = :municipality AND responsible = :account
                UNION DISTINCT
                SELECT case_id AS id, seq FROM care_case WHERE municipality = :municipality AND deputy = :account""")
        List<NumberedRow> ofWorker(int municipality, @Id UUID account);

        @Query("""
                SELECT case_id AS id, seq FROM care_case WHERE municipality = :municipality AND responsible = :account
                UNION DISTINCT
                SELECT case_id AS id, seq FROM care_case
                WHERE municipality = :municipality AND team IN (:teams) AND protection = 'NONE'""")
        List<NumberedRow> ofLead(int municipality, @Id UUID account, @Id @Expandable Collection<UUID> teams);
    }

    @MappedEntity
    record NumberedRow(@Id UUID id, long seq) {}

    @Test
    void byHandAndByARepository() {
        try (TestServer server = TestServer.borrow(Map.of(), "test", context -> {})) {
            ApplicationContext context = server.context();
            Transactions transactions = context.getBean(Transactions.class);
            UUID me = new UUID(1, 1);
            UUID team = new UUID(2, 1);
            List<CaseRow> rows = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                rows.add(new CaseRow(
                        new CaseHolders(
                                1,
                                new UUID(7, i),
                                Optional.of(i % 10 == 0 ? team : new UUID(2, 2)),
                                Optional.of(i < 110 ? me : new UUID(1, 2 + i % 40)),
                                Optional.empty(),
                                i >= 110 && i < 120 ? Optional.of(me) : Optional.empty(),
                                Protection.NONE),
                        i,
                        false,
                        CaseRow.Summary.EMPTY));
            }
            transactions.write(() -> context.getBean(CaseRegister.class).insert(rows));
            CaseAccess store = context.getBean(CaseAccess.class);
            TriedCaseAccessRepository repository = context.getBean(TriedCaseAccessRepository.class);
            Caller worker = new Caller(1, "ekdalen", me, Role.CASEWORKER, Set.of(team), Optional.empty());
            Caller lead = new Caller(1, "ekdalen", me, Role.TEAM_LEAD, Set.of(team), Optional.empty());
            StoreRatio ratio = new StoreRatio(transactions, context.getBean(Statements.class));
            List<Integer> sizes = new ArrayList<>();
            System.out.println(ratio.measured(
                    "CaseAccess, worker",
                    i -> sizes.add(store.casesOf(worker).size()),
                    i -> sizes.add(map(repository.ofWorker(1, me)).size())));
            assertThat(sizes).containsOnly(120);
            sizes.clear();
            System.out.println(ratio.measured(
                    "CaseAccess, lead",
                    i -> sizes.add(store.casesOf(lead).size()),
                    i -> sizes.add(map(repository.ofLead(1, me, List.of(team))).size())));
            assertThat(sizes).containsOnly(sizes.get(0));
        }
    }

    private static Map<UUID, Long> map(List<NumberedRow> rows) {
        return rows.stream().collect(Collectors.toMap(NumberedRow::id, NumberedRow::seq, (one, same) -> one));
    }
}
