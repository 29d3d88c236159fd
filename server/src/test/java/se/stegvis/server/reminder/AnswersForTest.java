package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Covers;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.record.Protection;

/** Web, CSV, calendar and mail ask one rule who answers for a date. */
class AnswersForTest {
    private static final UUID TEAM = new UUID(1, 1);
    private static final UUID SARA = new UUID(2, 1);
    private static final UUID JOHAN = new UUID(2, 2);
    private static final UUID LEAD = new UUID(2, 3);
    private static final UUID ADMIN = new UUID(2, 4);
    private static final UUID LEFT = new UUID(2, 5);

    private final Recipients people = new Recipients(
            Staff.of(List.of(
                    account(SARA, Role.CASEWORKER, true),
                    account(JOHAN, Role.CASEWORKER, true),
                    account(LEAD, Role.TEAM_LEAD, true),
                    account(ADMIN, Role.ADMIN, true),
                    account(LEFT, Role.CASEWORKER, false))),
            Covers.NOBODY_AWAY);

    private static Account account(UUID id, Role role, boolean active) {
        return new Account(1, id, "user", "Namn Testberg", Optional.empty(), role, Set.of(TEAM), active);
    }

    private static CaseHolders heldBy(UUID responsible, Protection protection) {
        return new CaseHolders(
                1,
                new UUID(3, 1),
                Optional.of(TEAM),
                Optional.of(responsible),
                Optional.empty(),
                Optional.empty(),
                protection);
    }

    @Test
    void web4_whoeverIsNamedAnswersWhileTheyMayOpenTheCase() {
        CaseHolders holders = heldBy(JOHAN, Protection.NONE);
        assertThat(people.answersFor(holders, Optional.of(LEAD))).contains(LEAD);
        assertThat(people.answersFor(holders, Optional.of(JOHAN))).contains(JOHAN);
        assertThat(people.answersFor(holders, Optional.empty())).contains(JOHAN);
    }

    @Test
    void web4_afterAHandOverTheCasesResponsibleAnswers() {
        assertThat(people.answersFor(heldBy(JOHAN, Protection.NONE), Optional.of(SARA)))
                .contains(JOHAN);
        assertThat(people.answersFor(heldBy(JOHAN, Protection.NONE), Optional.of(LEFT)))
                .contains(JOHAN);
        assertThat(people.answersFor(heldBy(JOHAN, Protection.NONE), Optional.of(ADMIN)))
                .contains(JOHAN);
    }

    @Test
    void web4_aLeadDoesNotAnswerForAProtectedCase() {
        assertThat(people.answersFor(heldBy(JOHAN, Protection.PROTECTED_REGISTRATION), Optional.of(LEAD)))
                .contains(JOHAN);
        assertThat(people.isResponsible(LEAD, heldBy(JOHAN, Protection.PROTECTED_REGISTRATION), Optional.of(LEAD)))
                .isFalse();
    }

    @Test
    void web4_whereNobodyActiveAnswersTheOneWhoHasLeftIsNamed() {
        assertThat(people.answersFor(heldBy(LEFT, Protection.NONE), Optional.empty()))
                .contains(LEFT);
        assertThat(people.isResponsible(LEFT, heldBy(LEFT, Protection.NONE), Optional.empty()))
                .isFalse();
    }
}
