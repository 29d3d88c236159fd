package se.stegvis.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.team.Role;

class GroupMappingTest {
    private static final UUID NORTH = new UUID(0, 1);
    private static final UUID SOUTH = new UUID(0, 2);

    private static final GroupMapping MAPPING = new GroupMapping(List.of(
            new GroupGrant("leads", Optional.of(Role.TEAM_LEAD), Optional.of(NORTH)),
            new GroupGrant("workers", Optional.of(Role.CASEWORKER), Optional.of(SOUTH)),
            new GroupGrant("admins", Optional.of(Role.ADMIN), Optional.of(NORTH)),
            new GroupGrant("north", Optional.empty(), Optional.of(NORTH))));

    @Test
    void aGroupWithoutALineGivesNothingAndATeamAloneGivesNoAccount() {
        assertThat(MAPPING.of(List.of("others"))).isEmpty();
        assertThat(MAPPING.of(List.of())).isEmpty();
        assertThat(MAPPING.of(List.of("north"))).isEmpty();
    }

    @Test
    void theFirstLineOfTwoThatGiveARoleDecides() {
        assertThat(MAPPING.of(List.of("workers", "leads")))
                .contains(new GroupMapping.Entitlement(Role.TEAM_LEAD, Set.of(NORTH)));
    }

    @Test
    void aGroupThatGivesATeamAloneAddsItToTheRole() {
        assertThat(MAPPING.of(List.of("workers", "north")))
                .contains(new GroupMapping.Entitlement(Role.CASEWORKER, Set.of(SOUTH, NORTH)));
    }

    @Test
    void anAdministratorHasNoTeam() {
        assertThat(MAPPING.of(List.of("admins", "north"))).contains(new GroupMapping.Entitlement(Role.ADMIN, Set.of()));
    }

    @Test
    void theNameOfAGroupIsTakenLetterByLetter() {
        assertThat(MAPPING.of(List.of("Leads", " leads"))).isEmpty();
    }
}
