package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** A button at a desk says "done" only of a change that stands. */
class ChangeIntakeTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Caller LEAD =
            new Caller(1, "ekdalen", new UUID(2, 2), Role.TEAM_LEAD, Set.of(), Optional.empty());
    private static final Change CHANGE = new Change(
            ID, ID, Kind.CASE.name(), ID, 1, Json.newObject(), "2026-12-03T08:00:00+01:00", Optional.empty());

    private static ChangeResult toStand(ChangeResult result) {
        ChangeIntake intake = (caller, change) -> result;
        return intake.acceptToStand(LEAD, CHANGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPLIED", "MERGED"})
    void aChangeThatStandsIsGivenBack(Outcome outcome) {
        ChangeResult result = ChangeResult.stored(ID, outcome, 2, 2, Optional.empty());
        assertThat(toStand(result)).isEqualTo(result);
    }

    @Test
    void f1_aChoiceThatIsOnlyKeptBesideAnotherIsToldAsThat() {
        ChangeResult beside = ChangeResult.stored(ID, Outcome.CONFLICT, 2, 2, Optional.of(new UUID(3, 3)));
        assertThatThrownBy(() -> toStand(beside))
                .isInstanceOf(ProblemException.class)
                .hasMessage("another-stands");
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        assertThatThrownBy(() -> toStand(ChangeResult.refused(ID, Problems.of("protection-stands"))))
                .isInstanceOf(ProblemException.class)
                .hasMessage("protection-stands");
    }
}
