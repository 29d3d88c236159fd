package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.mail.Digest;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.team.Role;
import se.stegvis.shared.time.SwedishTime;

/** The people who are reminded when somebody is missing in a case, and what they learn who may not open it (decision 101). */
@ServerTest
class HolderReminderTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Inject
    BeanContext beans;

    @Inject
    CaseReviewRun watch;

    @Inject
    ReminderList list;

    @Inject
    DueDigests digests;

    @Inject
    Transactions transactions;

    private ReminderFixture town;
    private UUID admin;

    @BeforeEach
    void build(TestServer server) throws SQLException {
        town = new ReminderFixture(server.database(), beans);
        admin = town.account("admin1", "ADMIN");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(SwedishTime.ZONE).toInstant();
    }

    /** A case with a date to look forward to, so that nothing else is found in it. */
    private UUID openCase(boolean isProtected) throws SQLException {
        UUID caseId = town.openCase();
        town.keep(
                at(MONDAY, 7),
                ReminderFixture.record(
                        "CASE", caseId, caseId, "'opened':'2026-11-20','responsible':'" + town.worker + "'"),
                ReminderFixture.visit(UUID.randomUUID(), caseId, "'followUp':{'date':'2027-03-01'}"));
        if (isProtected) {
            protect(caseId, MONDAY);
        }
        return caseId;
    }

    private void protect(UUID caseId, LocalDate day) throws SQLException {
        town.execute("UPDATE care_case SET protection = 'PROTECTED_REGISTRATION' WHERE case_id = ?", caseId);
        town.keep(
                at(day, 7),
                ReminderFixture.record("CLIENT", UUID.randomUUID(), caseId, "'protection':'PROTECTED_REGISTRATION'"));
    }

    private void deputy(UUID caseId, UUID account) throws SQLException {
        town.execute("UPDATE care_case SET deputy = ? WHERE case_id = ?", account, caseId);
        town.keep(
                at(MONDAY, 7),
                ReminderFixture.record(
                        "CASE",
                        caseId,
                        caseId,
                        "'opened':'2026-11-20','responsible':'" + town.worker + "','deputy':'" + account + "'"));
    }

    private void end(UUID account) throws SQLException {
        town.execute("UPDATE account SET active = FALSE WHERE id = ?", account);
    }

    private void lookDaily(LocalDate through) {
        for (LocalDate day = MONDAY; !day.isAfter(through); day = day.plusDays(1)) {
            watch.reviewDue(at(day, 8));
        }
    }

    private List<String> told(UUID account) throws SQLException {
        return town.remindersOf(account);
    }

    private List<ReminderMessages.Item> shown(UUID account, Role role, LocalDate day) {
        return list.of(
                new Caller(ReminderFixture.NUMBER, "ekdalen", account, role, Set.of(town.team), Optional.empty()),
                true,
                at(day, 9));
    }

    private Digest mail(UUID account, LocalDate day) {
        return transactions.write(() -> digests.digest(ReminderFixture.NUMBER, account, day));
    }

    @Test
    void sec4_aProtectedCaseWithoutADeputyRemindsTheResponsibleAndThenTheLeadWhoSeesNotWhich() throws SQLException {
        UUID caseId = openCase(true);
        lookDaily(MONDAY.plusDays(7));
        assertThat(told(town.worker))
                .containsExactly(
                        "2026-11-23 PROTECTED_WITHOUT_DEPUTY in time",
                        "2026-11-30 PROTECTED_WITHOUT_DEPUTY_AGAIN_1 in time");
        assertThat(told(town.lead)).containsExactly("2026-11-26 PROTECTED_WITHOUT_DEPUTY_LEAD in time");
        assertThat(told(town.other)).isEmpty();
        assertThat(told(admin)).isEmpty();
        assertThat(shown(town.worker, Role.CASEWORKER, MONDAY.plusDays(7)))
                .allMatch(item -> caseId.equals(item.caseId()));
        assertThat(shown(town.lead, Role.TEAM_LEAD, MONDAY.plusDays(7)))
                .singleElement()
                .matches(item -> item.caseId() == null && item.recordId() == null && item.reference() == null);
        assertThat(mail(town.lead, MONDAY.plusDays(7)).informed())
                .as("the mail counts it, and that is all it says")
                .isOne();
    }

    @Test
    void sec4_aNamedDeputySettlesItWithTheNextLook() throws SQLException {
        UUID caseId = openCase(true);
        lookDaily(MONDAY);
        deputy(caseId, town.other);
        lookDaily(MONDAY.plusDays(20));
        assertThat(told(town.worker)).containsExactly("2026-11-23 PROTECTED_WITHOUT_DEPUTY in time");
        assertThat(told(town.lead)).isEmpty();
        assertThat(town.rows("SELECT rule, state FROM case_finding"))
                .containsExactly("PROTECTED_WITHOUT_DEPUTY SETTLED");
    }

    @Test
    void sec4_raisingTheProtectionIsEnoughToBeLookedAt() throws SQLException {
        UUID caseId = openCase(false);
        lookDaily(MONDAY);
        assertThat(told(town.worker)).isEmpty();
        protect(caseId, MONDAY.plusDays(1));
        watch.reviewDue(at(MONDAY.plusDays(1), 8));
        assertThat(told(town.worker)).containsExactly("2026-11-24 PROTECTED_WITHOUT_DEPUTY in time");
    }

    @Test
    void sec4_aDeputyWhoHasLeftOrWorksOtherwiseOrIsTheResponsibleIsNone() throws SQLException {
        UUID left = town.account("handlaggare3", "CASEWORKER");
        UUID therapist = town.account("arbetsterapeut1", "OCCUPATIONAL_THERAPIST");
        for (UUID none : List.of(left, therapist, town.worker)) {
            deputy(openCase(true), none);
        }
        deputy(openCase(true), town.other);
        lookDaily(MONDAY);
        assertThat(told(town.worker))
                .as("the responsible and a therapist are no deputies; the third works here still")
                .hasSize(2);
        end(left);
        watch.reviewDue(at(MONDAY.plusDays(1), 8));
        assertThat(told(town.worker)).hasSize(3).contains("2026-11-24 PROTECTED_WITHOUT_DEPUTY in time");
    }

    @Test
    void sec5_aTherapistOrDeputyWhoHasLeftIsFoundAndTheResponsibleAskedForAnother() throws SQLException {
        UUID therapist = town.account("arbetsterapeut1", "OCCUPATIONAL_THERAPIST");
        UUID deputy = town.account("handlaggare3", "CASEWORKER");
        UUID helped = openCase(true);
        deputy(helped, town.other);
        UUID covered = openCase(false);
        deputy(covered, deputy);
        town.execute("UPDATE care_case SET occupational_therapist = ? WHERE case_id = ?", therapist, helped);
        lookDaily(MONDAY);
        assertThat(told(town.worker)).as("both work here").isEmpty();
        end(therapist);
        town.execute("UPDATE account SET role = 'ADMIN' WHERE id = ?", deputy);
        for (int day = 1; day <= 4; day++) {
            watch.reviewDue(at(MONDAY.plusDays(day), 8));
        }
        assertThat(told(town.worker))
                .containsExactlyInAnyOrder("2026-11-24 NAMED_HAS_LEFT in time", "2026-11-24 DEPUTY_HAS_LEFT in time");
        assertThat(told(town.lead))
                .containsExactlyInAnyOrder(
                        "2026-11-24 NAMED_HAS_LEFT_LEAD in time", "2026-11-24 DEPUTY_HAS_LEFT_LEAD in time");
        assertThat(shown(town.lead, Role.TEAM_LEAD, MONDAY.plusDays(4)))
                .filteredOn(item -> item.caseId() != null)
                .singleElement()
                .matches(item -> item.caseId().equals(covered), "which protected case it is, the lead does not learn");

        town.execute("UPDATE care_case SET occupational_therapist = NULL WHERE case_id = ?", helped);
        deputy(covered, town.other);
        lookDaily(MONDAY.plusDays(11));
        assertThat(town.rows("SELECT rule, state FROM case_finding"))
                .containsExactlyInAnyOrder("NAMED_HAS_LEFT SETTLED", "DEPUTY_HAS_LEFT SETTLED");
    }

    @Test
    void sec5_eachOfTwoWhoLeaveOneAfterAnotherIsTold() throws SQLException {
        UUID therapist = town.account("arbetsterapeut1", "OCCUPATIONAL_THERAPIST");
        UUID caseId = openCase(false);
        deputy(caseId, town.other);
        town.execute("UPDATE care_case SET occupational_therapist = ? WHERE case_id = ?", therapist, caseId);
        lookDaily(MONDAY);
        end(therapist);
        watch.reviewDue(at(MONDAY.plusDays(1), 8));
        end(town.other);
        watch.reviewDue(at(MONDAY.plusDays(2), 8));
        watch.reviewDue(at(MONDAY.plusDays(3), 8));
        assertThat(told(town.worker))
                .containsExactly("2026-11-24 NAMED_HAS_LEFT in time", "2026-11-25 DEPUTY_HAS_LEFT in time");
    }

    @Test
    void sec5_whoIsBackAtWorkIsMissingNoLonger() throws SQLException {
        UUID therapist = town.account("arbetsterapeut1", "OCCUPATIONAL_THERAPIST");
        UUID deputy = town.account("handlaggare3", "CASEWORKER");
        UUID helped = openCase(false);
        deputy(helped, deputy);
        town.execute("UPDATE care_case SET occupational_therapist = ? WHERE case_id = ?", therapist, helped);
        deputy(openCase(true), deputy);
        end(therapist);
        end(deputy);
        watch.reviewDue(at(MONDAY, 8));
        assertThat(town.rows("SELECT rule, state FROM case_finding"))
                .containsExactlyInAnyOrder(
                        "NAMED_HAS_LEFT OPEN", "DEPUTY_HAS_LEFT OPEN", "PROTECTED_WITHOUT_DEPUTY OPEN");
        town.execute("UPDATE account SET active = TRUE WHERE id IN (?, ?)", therapist, deputy);
        watch.reviewDue(at(MONDAY, 9));
        assertThat(town.rows("SELECT DISTINCT state FROM case_finding")).containsExactly("SETTLED");
    }

    @Test
    void sec5_aProtectedCaseThatNobodyHoldsIsToldToItsDeputyAndToNobodyElse() throws SQLException {
        UUID caseId = openCase(true);
        deputy(caseId, town.other);
        end(town.worker);
        lookDaily(MONDAY.plusDays(7));
        assertThat(told(town.other))
                .containsExactly(
                        "2026-11-23 NOBODY_RESPONSIBLE in time", "2026-11-30 NOBODY_RESPONSIBLE_AGAIN_1 in time");
        assertThat(told(town.lead)).isEmpty();
        assertThat(told(admin)).isEmpty();
        assertThat(shown(town.other, Role.CASEWORKER, MONDAY.plusDays(7)))
                .hasSize(2)
                .allMatch(
                        item -> caseId.equals(item.caseId()) && item.audience().equals("RESPONSIBLE"));
        assertThat(mail(town.other, MONDAY.plusDays(7)).overdue()).isOne();
    }

    @Test
    void sec5_withoutADeputyTheAdministratorsAreToldHowManyAndNotWhich() throws SQLException {
        openCase(true);
        UUID gone = openCase(true);
        town.execute("UPDATE care_case SET responsible = NULL WHERE case_id = ?", gone);
        UUID unknown = openCase(true);
        town.execute("UPDATE care_case SET responsible = ? WHERE case_id = ?", UUID.randomUUID(), unknown);
        end(town.worker);
        lookDaily(MONDAY);
        assertThat(told(admin)).hasSize(3).containsOnly("2026-11-23 NOBODY_RESPONSIBLE in time");
        assertThat(told(town.lead)).isEmpty();
        assertThat(told(town.other)).isEmpty();
        assertThat(shown(admin, Role.ADMIN, MONDAY))
                .hasSize(3)
                .allMatch(item -> item.caseId() == null
                        && item.recordId() == null
                        && item.kind() == null
                        && item.reference() == null);
        assertThat(mail(admin, MONDAY).informed()).isEqualTo(3);
    }

    @Test
    void sec5_aDeputyWhoIsAwayDoesNotKeepItFromTheAdministrators() throws SQLException {
        deputy(openCase(true), town.other);
        end(town.worker);
        town.execute(
                "INSERT INTO absence (municipality, id, account, cover, first_on, last_on, noted_by, noted_at)"
                        + " VALUES (?, ?, ?, ?, '2026-11-01', '2027-06-30', ?, '2026-11-01')",
                ReminderFixture.NUMBER,
                UUID.randomUUID(),
                town.other,
                admin,
                admin);
        lookDaily(MONDAY);
        assertThat(told(town.other)).containsExactly("2026-11-23 NOBODY_RESPONSIBLE in time");
        assertThat(told(admin)).containsExactly("2026-11-23 NOBODY_RESPONSIBLE in time");
    }

    @Test
    void sec5_aCaseThatNobodyHoldsAndWhoseTeamNobodyLeadsIsToldToTheAdministrators() throws SQLException {
        UUID caseId = openCase(false);
        end(town.worker);
        lookDaily(MONDAY);
        assertThat(told(town.lead)).containsExactly("2026-11-23 NOBODY_RESPONSIBLE in time");
        assertThat(told(admin)).isEmpty();
        town.execute("UPDATE care_case SET team = NULL WHERE case_id = ?", caseId);
        lookDaily(MONDAY.plusDays(7));
        assertThat(told(admin)).containsExactly("2026-11-30 NOBODY_RESPONSIBLE_AGAIN_1 in time");
    }

    @Test
    void sec5_whoIsNotAskedAnyMoreSeesTheReminderNoMore() throws SQLException {
        UUID caseId = openCase(true);
        end(town.worker);
        lookDaily(MONDAY);
        assertThat(shown(admin, Role.ADMIN, MONDAY)).hasSize(1);
        town.execute("UPDATE care_case SET deputy = ? WHERE case_id = ?", town.other, caseId);
        assertThat(shown(admin, Role.ADMIN, MONDAY)).isEmpty();
        assertThat(mail(admin, MONDAY).isEmpty()).isTrue();
    }
}
