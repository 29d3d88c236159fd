package se.stegvis.server.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.BusyException;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.sync.CaseTransfers;
import se.stegvis.server.web.WebFixture;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/**
 * Two people change one account at the same moment. A third transaction holds the row until both writers wait for it, so
 * each has read what it reads before the other has written; no timing decides.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostUpdateTest {
    private static final int MUNICIPALITY = 1;
    private static final int ACCOUNTS = 20;
    private static final int HAND_OVERS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final String HOLD = "SELECT 1 FROM account WHERE municipality = ? AND id = ? FOR UPDATE";

    /** A statement that changes an account is under way; the row is held, so it waits, and whatever it read is read. */
    private static final String WAITING = """
            SELECT COUNT(*) FROM information_schema.PROCESSLIST
            WHERE DB = DATABASE() AND ID <> CONNECTION_ID() AND INFO LIKE 'UPDATE%account%'""";

    @AutoClose
    private final WebFixture town = new WebFixture();

    private final Accounts accounts = town.bean(Accounts.class);

    @Test
    void f10_aWriteOutsideATransactionIsFound() {
        AccountRepository rows = town.bean(AccountRepository.class);

        assertThatThrownBy(() -> rows.takeTurn(MUNICIPALITY))
                .hasMessageContaining("AccountRepository.takeTurn")
                .hasMessageContaining("begin one by Transactions.write");
    }

    @Test
    void f1_anEndedAccountStaysEndedWhenItsPasswordIsRenewedAtTheSameMoment() throws Exception {
        int alive = 0;
        int lost = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            UUID id = account(i);
            List<Boolean> done = together(id, connection -> accounts.renew(MUNICIPALITY, id, "new"), connection -> {
                town.bean(AccountChanges.class).end(MUNICIPALITY, id);
                return true;
            });
            Accounts.LoginAccount after =
                    accounts.login(MUNICIPALITY, "moment" + i).orElseThrow();
            alive += after.account().active() ? 1 : 0;
            // Of an account that has ended by then the password is not renewed, and that is said.
            lost += done.get(0) == after.passwordHash().equals("new") ? 0 : 1;
            assertThat(done.get(1)).as("ended").isTrue();
        }
        assertThat(alive).as("accounts that came back").isZero();
        assertThat(lost).as("passwords that were lost").isZero();
    }

    @Test
    void sec5_aCaseIsNotHandedToAnAccountThatEndsAtTheSameMoment() throws Exception {
        UUID worker = accounts.login(MUNICIPALITY, "handlaggare1")
                .orElseThrow()
                .account()
                .id();
        Caller admin = town.caller("admin1");
        for (int i = 0; i < HAND_OVERS; i++) {
            UUID receiver = account(ACCOUNTS + i);
            UUID caseId = town.bean(Transactions.class)
                    .write(connection -> town.bean(OpenHoldings.class).of(MUNICIPALITY, worker))
                    .get(0)
                    .caseId();
            List<Boolean> done = together(
                    receiver,
                    connection -> {
                        town.bean(AccountChanges.class).end(MUNICIPALITY, receiver);
                        return true;
                    },
                    connection -> town.bean(CaseTransfers.class)
                                    .transfer(admin, worker, HolderRole.RESPONSIBLE, Map.of(caseId, receiver))
                                    .cases()
                            == 1);
            boolean active = accounts.find(MUNICIPALITY, receiver).orElseThrow().active();
            assertThat(done).as("one of the two is refused").containsOnlyOnce(true);
            assertThat(active)
                    .as("the receiver works here, or has not got the case")
                    .isEqualTo(done.get(1));
        }
    }

    @Test
    void sec5_aCaseIsNotHandedToAnAccountThatGetsAnotherRoleAtTheSameMoment() throws Exception {
        UUID worker = accounts.login(MUNICIPALITY, "handlaggare1")
                .orElseThrow()
                .account()
                .id();
        Caller admin = town.caller("admin1");
        for (int i = 0; i < HAND_OVERS; i++) {
            UUID receiver = account(ACCOUNTS + HAND_OVERS + i);
            Accounts.VersionedAccount before =
                    accounts.known(MUNICIPALITY, receiver).orElseThrow();
            var therapist = new AccountChanges.Edit(
                    before.version(),
                    before.account().name(),
                    before.account().email(),
                    Role.OCCUPATIONAL_THERAPIST,
                    before.account().teams());
            UUID caseId = town.bean(Transactions.class)
                    .write(connection -> town.bean(OpenHoldings.class).of(MUNICIPALITY, worker))
                    .get(0)
                    .caseId();
            List<Boolean> done = together(
                    receiver,
                    connection -> {
                        town.bean(AccountChanges.class)
                                .edit(
                                        MUNICIPALITY,
                                        receiver,
                                        therapist,
                                        town.clock().instant());
                        return true;
                    },
                    connection -> town.bean(CaseTransfers.class)
                                    .transfer(admin, worker, HolderRole.RESPONSIBLE, Map.of(caseId, receiver))
                                    .cases()
                            == 1);
            Role role = accounts.find(MUNICIPALITY, receiver).orElseThrow().role();
            assertThat(done).as("one of the two is refused").containsOnlyOnce(true);
            assertThat(role == Role.CASEWORKER)
                    .as("the receiver runs cases, or has not got the case")
                    .isEqualTo(done.get(1));
        }
    }

    @Test
    void sec5_aClosedCaseIsNotOpenedAgainForAnAccountThatEndsAtTheSameMoment() throws Exception {
        Caller lead = town.caller("teamledare1");
        for (int i = 0; i < HAND_OVERS; i++) {
            UUID holder = account(ACCOUNTS + 2 * HAND_OVERS + i);
            UUID caseId = closedCaseOf(holder);
            Change opens = new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    caseId,
                    "CASE",
                    caseId,
                    Integer.MAX_VALUE,
                    Json.newObject().putNull("closed"),
                    "2026-11-23T09:00:00+01:00",
                    Optional.empty());
            List<Boolean> done = together(
                    holder,
                    List.of(
                            () -> ended(connection -> {
                                town.bean(AccountChanges.class).end(MUNICIPALITY, holder);
                                return true;
                            }),
                            () -> town.push(lead, opens).outcome() != Outcome.REFUSED));
            boolean active = accounts.find(MUNICIPALITY, holder).orElseThrow().active();
            assertThat(done).as("one of the two is refused").containsOnlyOnce(true);
            assertThat(active).as("whoever has the open case works here").isEqualTo(done.get(1));
        }
    }

    private UUID closedCaseOf(UUID holder) throws SQLException {
        UUID worker = accounts.login(MUNICIPALITY, "handlaggare2")
                .orElseThrow()
                .account()
                .id();
        OpenHoldings.Holding held = town.bean(Transactions.class)
                .write(connection -> town.bean(OpenHoldings.class).of(MUNICIPALITY, worker))
                .get(0);
        town.push(
                town.caller("teamledare1"),
                new Change(
                        UuidCreator.getTimeOrderedEpoch(),
                        held.caseId(),
                        "CASE",
                        held.caseId(),
                        Integer.MAX_VALUE,
                        Json.newObject().put("responsible", holder.toString()),
                        "2026-11-23T09:00:00+01:00",
                        Optional.empty()));
        try (Connection connection = town.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE care_record SET doc = JSON_SET(doc, '$.closed', JSON_OBJECT('date', '2026-11-20'))"
                                + " WHERE municipality = ? AND record_id = ?")) {
            statement.setInt(1, MUNICIPALITY);
            statement.setBytes(2, Ids.bytes(held.caseId()));
            assertThat(statement.executeUpdate()).isOne();
        }
        try (Connection connection = town.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE care_case SET closed_on = '2026-11-20' WHERE municipality = ? AND case_id = ?")) {
            statement.setInt(1, MUNICIPALITY);
            statement.setBytes(2, Ids.bytes(held.caseId()));
            assertThat(statement.executeUpdate()).isOne();
        }
        return held.caseId();
    }

    private UUID account(int number) {
        UUID id = new UUID(0x0199_0000_0000_7000L, 0xF100L + number);
        accounts.add(
                new Account(
                        MUNICIPALITY,
                        id,
                        "moment" + number,
                        "Moment Testberg",
                        Optional.empty(),
                        Role.CASEWORKER,
                        Set.of(),
                        true),
                "old");
        return id;
    }

    /** Runs both, each in its own transaction, so that both wait for the row before either of them has it. */
    private List<Boolean> together(
            UUID account, Transactions.TransactionWork<Boolean> first, Transactions.TransactionWork<Boolean> second)
            throws Exception {
        return together(account, List.of(() -> ended(first), () -> ended(second)));
    }

    /** Two that open their transactions themselves. */
    private List<Boolean> together(UUID account, List<Callable<Boolean>> writers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (Connection holder = town.connection()) {
            holder.setAutoCommit(false);
            hold(holder, account);
            List<Future<Boolean>> running = writers.stream().map(pool::submit).toList();
            awaitWaiting(2);
            holder.commit();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : running) {
                done.add(one.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    /** False when it was refused. */
    private boolean ended(Transactions.TransactionWork<Boolean> writer) {
        try {
            return town.bean(Transactions.class).write(writer);
        } catch (AccountChangeRefused | BusyException | ProblemException refused) {
            return false;
        }
    }

    private static void hold(Connection holder, UUID account) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(HOLD)) {
            statement.setInt(1, MUNICIPALITY);
            statement.setBytes(2, Ids.bytes(account));
            statement.executeQuery();
        }
    }

    private void awaitWaiting(int count) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (town.count(WAITING) < count) {
            assertThat(System.nanoTime()).as("both writers wait for the row").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
