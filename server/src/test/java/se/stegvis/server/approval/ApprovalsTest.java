package se.stegvis.server.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.server.approval.Approvals.RequestOutcome;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.web.WebFixture;

/** A request for an act that needs two persons, from asking to its end (decision 143). */
class ApprovalsTest {
    private static final String WHY = "Skatteverket har avslutat skyddet";

    private WebFixture town;
    private Approvals approvals;
    private Caller lead;
    private Caller admin;

    @BeforeEach
    void start() {
        town = new WebFixture();
        approvals = town.bean(Approvals.class);
        lead = town.caller("teamledare1");
        admin = town.caller("admin1");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void theSameIsAskedForOnceUntilItIsDecided() {
        UUID subject = UUID.randomUUID();
        assertThat(ask(subject)).isEqualTo(RequestOutcome.WAITING);
        assertThat(ask(subject)).isEqualTo(RequestOutcome.WAITING_ALREADY);

        assertThat(approvals.decide(admin, newest().id(), false)).isTrue();

        assertThat(newest().state()).isEqualTo(ApprovalState.DECLINED);
        assertThat(ask(subject)).isEqualTo(RequestOutcome.WAITING);
    }

    @Test
    void nobodyDecidesTheirOwnOrWhatIsDecidedAlready() {
        ask(UUID.randomUUID());
        UUID id = newest().id();

        assertThat(approvals.decide(lead, id, true)).isFalse();
        assertThat(approvals.decide(town.caller("handlaggare1"), id, false)).isFalse();
        assertThat(approvals.decide(admin, UUID.randomUUID(), false)).isFalse();
        assertThat(newest().state()).isEqualTo(ApprovalState.WAITING);
        assertThat(approvals.decide(admin, id, false)).isTrue();
        assertThat(approvals.decide(admin, id, true)).isFalse();
        assertThat(newest().state()).isEqualTo(ApprovalState.DECLINED);
    }

    @Test
    void onePersonHasAtMostTenThatWait() {
        for (int i = 0; i < Approvals.AT_ONCE; i++) {
            assertThat(ask(UUID.randomUUID())).isEqualTo(RequestOutcome.WAITING);
        }
        assertThat(ask(UUID.randomUUID())).isEqualTo(RequestOutcome.TOO_MANY);

        town.clock().advance(Approvals.WAITS);
        assertThat(ask(UUID.randomUUID()))
                .as("those that waited for a week have fallen")
                .isEqualTo(RequestOutcome.WAITING);
    }

    @Test
    void sec4_whoseAccountHasEndedOrWhoIsNoLeadAnyMoreDecidesNothing() throws SQLException {
        ask(UUID.randomUUID());
        UUID id = newest().id();

        change("active = FALSE");
        assertThatThrownBy(() -> approvals.decide(admin, id, true))
                .as("with a token from before the end")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().name()).isEqualTo("account-ended"));
        assertThat(newest().state()).isEqualTo(ApprovalState.WAITING);
        change("active = TRUE, role = 'CASEWORKER'");
        assertThat(approvals.decide(admin, id, true)).isFalse();
        assertThat(newest().state()).isEqualTo(ApprovalState.WAITING);
    }

    private void change(String columns) throws SQLException {
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE account SET " + columns + " WHERE municipality = 1 AND username = 'admin1'");
        }
    }

    @Test
    void aRequestFallsAfterAWeek() {
        ask(UUID.randomUUID());
        UUID id = newest().id();
        assertThat(newest().isOpen(town.clock().instant())).isTrue();

        town.clock().advance(Approvals.WAITS);

        assertThat(newest().isOpen(town.clock().instant())).isFalse();
        assertThat(approvals.decide(admin, id, true)).isFalse();
    }

    @Test
    void anotherMunicipalitySeesNothingOfIt() {
        ask(UUID.randomUUID());
        UUID id = newest().id();
        Caller stranger = new Caller(2, "granby", admin.account(), admin.role(), admin.teams(), admin.device());

        assertThat(approvals.newest(stranger)).isEmpty();
        assertThat(approvals.decide(stranger, id, true)).isFalse();
        assertThat(newest().state()).isEqualTo(ApprovalState.WAITING);
    }

    private RequestOutcome ask(UUID subject) {
        return approvals.ask(lead, ApprovalAct.LOWER_PROTECTION, subject, WHY);
    }

    private Approval newest() {
        List<Approval> all = approvals.newest(lead);
        assertThat(all).isNotEmpty();
        return all.get(0);
    }
}
