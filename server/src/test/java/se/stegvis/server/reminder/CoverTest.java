package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.mail.Digest;
import se.stegvis.server.reminder.ReminderMessages.Item;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.team.Absence;
import se.stegvis.server.team.Absences;
import se.stegvis.server.team.Role;

/** Decision 38: a cover is told, and sees no more of a case than before. */
@ServerTest
class CoverTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");

    @Inject
    BeanContext beans;

    @Inject
    ReminderRun run;

    @Inject
    Absences absences;

    @Inject
    Transactions transactions;

    @Inject
    ReminderList list;

    @Inject
    DueDigests digests;

    private ReminderFixture town;
    private UUID caseId;

    @BeforeEach
    void build(TestServer server) throws SQLException {
        town = new ReminderFixture(server.database(), beans);
        caseId = town.openCase();
        town.take(
                MORNING.minusSeconds(86_400),
                ReminderFixture.visit(UUID.randomUUID(), caseId, "'followUp':{'date':'" + TUESDAY + "'}"));
    }

    private Digest digest(UUID account) {
        return transactions.write(() -> digests.digest(ReminderFixture.NUMBER, account, TUESDAY));
    }

    private void away(UUID account, UUID cover) {
        Absence absence = new Absence(UUID.randomUUID(), account, cover, TUESDAY.minusDays(1), TUESDAY.plusDays(2));
        transactions.write(() -> absences.add(ReminderFixture.NUMBER, absence, town.lead, MORNING));
    }

    private Caller caller(UUID account, Role role) {
        return new Caller(ReminderFixture.NUMBER, "ekdalen", account, role, Set.of(town.team), Optional.empty());
    }

    @Test
    void theCoverIsToldBesideTheOneWhoIsAway() throws SQLException {
        away(town.worker, town.other);
        run.issueDue(MORNING);
        assertThat(town.remindersOf(town.worker)).containsExactly("2026-11-24 ON_DAY in time");
        assertThat(town.remindersOf(town.other)).containsExactly("2026-11-24 ON_DAY in time");
        assertThat(town.remindersOf(town.lead)).isEmpty();
        assertThat(town.rows("SELECT COUNT(*) FROM mail")).containsExactly("2");
    }

    @Test
    void theCoverLearnsThatThereIsSomethingButTheCaseStaysShut() throws SQLException {
        away(town.worker, town.other);
        run.issueDue(MORNING);
        Item item = list.of(caller(town.other, Role.CASEWORKER), true, MORNING).get(0);
        assertThat(item.caseId()).isNull();
        assertThat(item.recordId()).isNull();
        assertThat(item.audience()).isEqualTo("COVER");
        assertThat(item.insteadOf()).isEqualTo(town.worker);
        assertThat(item.reference()).isNotBlank();
        assertThat(town.rows("SELECT COUNT(*) FROM audit_entry")).containsExactly("0");
    }

    @Test
    void ofAProtectedClientTheCoverIsNotEvenToldTheNumber() throws SQLException {
        town.execute("UPDATE care_case SET protection = 'PROTECTED_REGISTRATION'");
        away(town.worker, town.other);
        run.issueDue(MORNING);
        assertThat(list.of(caller(town.other, Role.CASEWORKER), true, MORNING)
                        .get(0)
                        .reference())
                .isNull();
        assertThat(digest(town.other).isEmpty()).isTrue();
        assertThat(digest(town.worker).today()).isEqualTo(1);
    }

    @Test
    void whoLeadsTheTeamCoversWithTheCaseOpen() throws SQLException {
        away(town.worker, town.lead);
        run.issueDue(MORNING);
        assertThat(list.of(caller(town.lead, Role.TEAM_LEAD), true, MORNING)
                        .get(0)
                        .caseId())
                .isEqualTo(caseId);
    }

    @Test
    void aCoverWhoIsAwayTooHandsOnAndAtTheEndTheLeadIsTold() throws SQLException {
        away(town.worker, town.other);
        away(town.other, town.worker);
        run.issueDue(MORNING);
        assertThat(town.remindersOf(town.other)).isEmpty();
        assertThat(town.rows("SELECT as_lead FROM reminder WHERE recipient = ?", town.lead))
                .containsExactly("1");
    }

    @Test
    void whenTheAbsenceIsOverTheCoverSeesNothingMore() throws SQLException {
        away(town.worker, town.other);
        run.issueDue(MORNING);
        assertThat(list.of(caller(town.other, Role.CASEWORKER), false, MORNING.plusSeconds(3 * 86_400)))
                .isEmpty();
        assertThat(list.of(caller(town.worker, Role.CASEWORKER), false, MORNING.plusSeconds(3 * 86_400)))
                .hasSize(1);
    }

    @Test
    void anAbsenceThatEndsEarlyStopsTheCover() throws SQLException {
        away(town.worker, town.other);
        transactions.write(() -> {
            Absence noted = absences.from(ReminderFixture.NUMBER, TUESDAY).get(0);
            absences.end(ReminderFixture.NUMBER, noted, TUESDAY.minusDays(1));
        });
        run.issueDue(MORNING);
        assertThat(town.remindersOf(town.other)).isEmpty();
    }
}
