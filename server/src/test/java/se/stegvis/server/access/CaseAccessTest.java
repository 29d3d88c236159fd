package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Action;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.Protection;

/** Cases in the database: who holds them, who held them, and that a query finds just what the rules allow. */
@ServerTest
class CaseAccessTest {
    private static final long SEED = 20261122;
    private static final List<UUID> ACCOUNTS = ids(10);
    private static final List<UUID> TEAMS = ids(20);
    private static final UUID OUTSIDER = new UUID(30, 1);
    private final List<CaseRow> rows = new ArrayList<>();

    @Inject
    ApplicationContext context;

    @Inject
    Transactions transactions;

    @Inject
    CaseRegister register;

    @BeforeAll
    void fill() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            rows.add(row(1 + i % 2, new UUID(7, i), random));
        }
        transactions.write(connection -> {
            register.insert(rows);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theQueryFindsJustTheCasesThatTheRuleAllows(Role role) {
        CaseAccess access = context.getBean(CaseAccess.class);
        for (UUID account : ACCOUNTS) {
            Caller caller = new Caller(1, "ekdalen", account, role, Set.copyOf(TEAMS.subList(0, 2)), Optional.empty());

            Map<UUID, Long> found = transactions.snapshot(connection -> access.casesOf(caller));

            assertThat(found)
                    .as("seed %d", SEED)
                    .isEqualTo(rows.stream()
                            .filter(row -> AccessRules.mayRead(caller, row.holders()))
                            .collect(Collectors.toMap(CaseRow::caseId, CaseRow::seq)));
        }
    }

    @Test
    void whatIsWrittenIsReadBackAndNotInTheOtherMunicipality() {
        CaseRow one = rows.get(0);

        assertThat(read(1, one.caseId())).containsExactly(one);
        assertThat(read(2, one.caseId())).isEmpty();
    }

    @Test
    void aHandoverIsRememberedForThoseWhoLeave() {
        CaseLeavers leavers = context.getBean(CaseLeavers.class);
        CaseHolders before = holders(1, new UUID(8, 1), ACCOUNTS.get(0), Optional.of(ACCOUNTS.get(1)));
        CaseHolders after = holders(1, new UUID(8, 1), ACCOUNTS.get(2), Optional.of(ACCOUNTS.get(1)));

        transactions.write(connection -> {
            leavers.recordLeavers(before, after, Instant.parse("2026-11-22T10:00:00Z"));
            leavers.recordLeavers(before, after, Instant.parse("2026-11-22T10:00:01Z"));
            return null;
        });

        assertThat(heldBefore(leavers, 1, ACCOUNTS.get(0))).containsExactly(before.caseId());
        assertThat(heldBefore(leavers, 1, ACCOUNTS.get(1))).isEmpty();
        assertThat(heldBefore(leavers, 2, ACCOUNTS.get(0))).isEmpty();
    }

    @Test
    void pushesInOppositeOrdersCountEveryChangeAndNeverDeadlock() {
        List<UUID> cases = List.of(new UUID(9, 1), new UUID(9, 2));
        transactions.write(connection -> {
            register.insert(cases.stream()
                    .map(id -> new CaseRow(holders(1, id, OUTSIDER, Optional.empty()), 0, false, CaseRow.Summary.EMPTY))
                    .toList());
            return null;
        });

        List<CompletableFuture<Void>> writers = List.of(
                CompletableFuture.runAsync(() -> count(cases, 50)),
                CompletableFuture.runAsync(() -> count(List.of(cases.get(1), cases.get(0)), 50)));
        writers.forEach(CompletableFuture::join);

        assertThat(read(1, cases.get(0)).get(0).seq()).isEqualTo(100);
        assertThat(read(1, cases.get(1)).get(0).seq()).isEqualTo(100);
    }

    @Test
    void aCaseThatVanishedIsNoticedWhenCounting() {
        assertThatThrownBy(() -> transactions.snapshot(connection -> {
                    register.bump(1, Map.of(new UUID(10, 1), 5L));
                    return null;
                }))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
    }

    @Test
    void whatCannotBeAuditedIsNotDone(TestServer server) throws SQLException {
        AuditLog audit = context.getBean(AuditLog.class);
        UUID id = new UUID(11, 1);
        try (Connection owner = server.database().connection();
                var statement = owner.createStatement()) {
            statement.execute("RENAME TABLE audit_entry TO audit_entry_away");
            try {
                assertThatThrownBy(() -> transactions.write(connection -> {
                            register.insert(List.of(new CaseRow(
                                    holders(1, id, OUTSIDER, Optional.empty()), 0, false, CaseRow.Summary.EMPTY)));
                            audit.write(List.of(entry(id)));
                            return null;
                        }))
                        .rootCause()
                        .isInstanceOf(SQLException.class);
            } finally {
                statement.execute("RENAME TABLE audit_entry_away TO audit_entry");
            }
        }
        assertThat(read(1, id)).isEmpty();
    }

    private void count(List<UUID> cases, int times) {
        for (int i = 0; i < times; i++) {
            transactions.write(connection -> {
                Map<UUID, CaseRow> locked = register.lock(1, cases);
                register.bump(
                        1, locked.values().stream().collect(Collectors.toMap(CaseRow::caseId, row -> row.seq() + 1)));
                return null;
            });
        }
    }

    private List<CaseRow> read(int municipality, UUID id) {
        return List.copyOf(transactions
                .snapshot(connection -> register.read(municipality, List.of(id)))
                .values());
    }

    private Set<UUID> heldBefore(CaseLeavers leavers, int municipality, UUID account) {
        return transactions.snapshot(connection -> leavers.heldBefore(municipality, account, List.of(new UUID(8, 1))));
    }

    private static AuditEntry entry(UUID id) {
        return new AuditEntry(
                1, ACCOUNTS.get(0), Optional.empty(), Action.WRITE, Optional.of(id), Optional.empty(), "CASE");
    }

    private static CaseHolders holders(int municipality, UUID id, UUID responsible, Optional<UUID> therapist) {
        return new CaseHolders(
                municipality,
                id,
                Optional.empty(),
                Optional.of(responsible),
                therapist,
                Optional.empty(),
                Protection.NONE);
    }

    private static CaseRow row(int municipality, UUID id, Random random) {
        CaseHolders holders = new CaseHolders(
                municipality,
                id,
                pick(TEAMS, random),
                pick(ACCOUNTS, random),
                pick(ACCOUNTS, random),
                pick(ACCOUNTS, random),
                Protection.values()[random.nextInt(Protection.values().length)]);
        return new CaseRow(holders, random.nextInt(1000), random.nextBoolean(), CaseRow.Summary.EMPTY);
    }

    private static Optional<UUID> pick(List<UUID> among, Random random) {
        int index = random.nextInt(6);
        return index < 4 ? Optional.of(among.get(index)) : Optional.empty();
    }

    private static List<UUID> ids(int first) {
        return List.of(new UUID(0, first), new UUID(0, first + 1L), new UUID(0, first + 2L), new UUID(0, first + 3L));
    }
}
