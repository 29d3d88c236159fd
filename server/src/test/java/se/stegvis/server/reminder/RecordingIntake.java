package se.stegvis.server.reminder;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/** Takes any change, or refuses the next one; for tests that set {@code test.intake=recording}. */
@Singleton
@Primary
@Requires(property = "test.intake", value = "recording")
class RecordingIntake implements ChangeIntake {
    final List<Change> taken = new ArrayList<>();
    boolean refuseNext;

    @Override
    public ChangeResult accept(Caller caller, Change change) {
        if (refuseNext) {
            refuseNext = false;
            return ChangeResult.refused(change.id(), Problems.of("not-allowed"));
        }
        taken.add(change);
        return ChangeResult.stored(change.id(), Outcome.APPLIED, change.base() + 1, 2, Optional.empty());
    }
}
