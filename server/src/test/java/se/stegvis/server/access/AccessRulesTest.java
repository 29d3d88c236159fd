package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.Protection;

/** The table of roles and actions, own: as responsible. R reads, W writes, H hands over, S settles conflicts, O overrides guards of a step; a dash is denied. */
class AccessRulesTest {
    private static final UUID ME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID MY_TEAM = new UUID(1, 1);
    private static final UUID OTHER_TEAM = new UUID(1, 2);

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5} {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # role                 | own   | team  | other team | other municipality | own protected | team protected
            CASEWORKER             | RW-S- | ----- | -----      | -----              | RWHS-         | -----
            OCCUPATIONAL_THERAPIST | ----- | ----- | -----      | -----              | -----         | -----
            COACH                  | RW-S- | ----- | -----      | -----              | RWHS-         | -----
            TEAM_LEAD              | RWHSO | R-HSO | -----      | -----              | RWHSO         | -----
            ADMIN                  | ----- | ----- | -----      | -----              | -----         | -----
            """)
    void eachRoleMayDoWhatTheTableSays(
            Role role, String own, String team, String otherTeam, String foreign, String guarded, String teamGuarded) {
        Caller caller = caller(role);

        assertThat(may(caller, holders(1, MY_TEAM, ME, Protection.NONE))).isEqualTo(own);
        assertThat(may(caller, holders(1, MY_TEAM, OTHER, Protection.NONE))).isEqualTo(team);
        assertThat(may(caller, holders(1, OTHER_TEAM, OTHER, Protection.NONE))).isEqualTo(otherTeam);
        assertThat(may(caller, holders(2, MY_TEAM, ME, Protection.NONE))).isEqualTo(foreign);
        for (Protection protection : Set.of(Protection.CONFIDENTIALITY_MARK, Protection.PROTECTED_REGISTRATION)) {
            assertThat(may(caller, holders(1, MY_TEAM, ME, protection))).isEqualTo(guarded);
            assertThat(may(caller, holders(1, MY_TEAM, OTHER, protection))).isEqualTo(teamGuarded);
        }
    }

    @ParameterizedTest(name = "{0} opens: {1} {2} {3}")
    @CsvSource({
        "CASEWORKER, true, false, false",
        "OCCUPATIONAL_THERAPIST, false, false, false",
        "COACH, true, false, false",
        "TEAM_LEAD, true, true, false",
        "ADMIN, false, false, false"
    })
    void aCaseIsOpenedBySomeoneOfItsTeam(Role role, boolean forSelf, boolean forColleague, boolean inOtherTeam) {
        Caller caller = caller(role);

        assertThat(AccessRules.mayOpen(caller, holders(1, MY_TEAM, ME, Protection.NONE)))
                .isEqualTo(forSelf);
        assertThat(AccessRules.mayOpen(caller, holders(1, MY_TEAM, OTHER, Protection.NONE)))
                .isEqualTo(forColleague);
        assertThat(AccessRules.mayOpen(caller, holders(1, OTHER_TEAM, ME, Protection.NONE)))
                .isEqualTo(inOtherTeam);
        assertThat(AccessRules.mayOpen(caller, holders(2, MY_TEAM, ME, Protection.NONE)))
                .isFalse();
    }

    @Test
    void theTherapistOfACaseIsNamedOnIt() {
        CaseHolders holders = new CaseHolders(
                1,
                UUID.randomUUID(),
                Optional.empty(),
                Optional.of(OTHER),
                Optional.of(ME),
                Optional.empty(),
                Protection.NONE);

        assertThat(may(caller(Role.OCCUPATIONAL_THERAPIST), holders)).isEqualTo("RW-S-");
    }

    @Test
    void aWorkerChangesTheCaseButNotWhoHoldsIt() {
        CaseHolders holders = holders(1, MY_TEAM, ME, Protection.NONE);
        Caller worker = caller(Role.CASEWORKER);

        assertThat(AccessRules.mayChange(worker, holders, "CASE", Set.of("step", "needGroup")))
                .isTrue();
        assertThat(AccessRules.mayChange(worker, holders, "CASE", Set.of("step", "responsible")))
                .isFalse();
        assertThat(AccessRules.mayChange(worker, holders, "HOME_VISIT", Set.of("responsible")))
                .isTrue();
    }

    @Test
    void aTeamLeadHandsOverAndSettlesButWritesNoNotes() {
        CaseHolders holders = holders(1, MY_TEAM, OTHER, Protection.NONE);
        Caller lead = caller(Role.TEAM_LEAD);

        assertThat(AccessRules.mayChange(lead, holders, "CASE", Set.of("responsible", "occupationalTherapist")))
                .isTrue();
        assertThat(AccessRules.mayChange(lead, holders, "CASE", Set.of("responsible", "step")))
                .isFalse();
        assertThat(AccessRules.mayChange(lead, holders, "CASE", Set.of("closed")))
                .isTrue();
        assertThat(AccessRules.mayChange(lead, holders, "CASE", Set.of("closed", "needGroup")))
                .isFalse();
        assertThat(AccessRules.mayChange(
                        lead, holders(1, OTHER_TEAM, OTHER, Protection.NONE), "CASE", Set.of("closed")))
                .isFalse();
        assertThat(AccessRules.mayChange(lead, holders, "HOME_VISIT", Set.of("conflicts", "observations")))
                .isTrue();
        assertThat(AccessRules.mayChange(lead, holders, "HOME_VISIT", Set.of("observations")))
                .isFalse();
    }

    @Test
    void aTeamLeadWritesConsentsDecisionsOfTheBaseGroupAndStepsOfTheTeam() {
        CaseHolders holders = holders(1, MY_TEAM, OTHER, Protection.NONE);
        Caller lead = caller(Role.TEAM_LEAD);
        for (String kind : List.of("CONSENT", "BASE_GROUP_DECISION", "STEP")) {
            Set<String> fields = Set.of("status", "why");
            assertThat(AccessRules.mayChange(lead, holders, kind, fields))
                    .as(kind)
                    .isTrue();
            assertThat(AccessRules.mayChange(caller(Role.COACH), holders, kind, fields))
                    .as(kind)
                    .isFalse();
            assertThat(AccessRules.mayChange(
                            lead, holders(1, MY_TEAM, OTHER, Protection.PROTECTED_REGISTRATION), kind, fields))
                    .as(kind)
                    .isFalse();
            assertThat(AccessRules.mayChange(lead, holders(1, UUID.randomUUID(), OTHER, Protection.NONE), kind, fields))
                    .as(kind)
                    .isFalse();
        }
        assertThat(AccessRules.mayChange(lead, holders, "HOME_VISIT", Set.of("status")))
                .isFalse();
    }

    private static String may(Caller caller, CaseHolders holders) {
        return (AccessRules.mayRead(caller, holders) ? "R" : "-")
                + (AccessRules.mayWrite(caller, holders) ? "W" : "-")
                + (AccessRules.mayHandOver(caller, holders) ? "H" : "-")
                + (AccessRules.maySettle(caller, holders) ? "S" : "-")
                + (AccessRules.mayActAsLead(caller, holders) ? "O" : "-");
    }

    private static Caller caller(Role role) {
        return new Caller(1, "ekdalen", ME, role, Set.of(MY_TEAM), Optional.empty());
    }

    private static CaseHolders holders(int municipality, UUID team, UUID responsible, Protection protection) {
        return new CaseHolders(
                municipality,
                UUID.randomUUID(),
                Optional.of(team),
                Optional.of(responsible),
                Optional.empty(),
                Optional.empty(),
                protection);
    }
}
