package se.stegvis.server.reminder;

import io.micronaut.http.HttpStatus;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/** Takes in a change exactly as from a tablet: access, merge, history, audit and follow-ups included. */
public interface ChangeIntake {
    ChangeResult accept(Caller caller, Change change);

    /**
     * Takes in a change that has to stand, as whoever presses a button at a desk expects.
     *
     * @throws ProblemException 409 with the reason when it is refused; {@code another-stands} when somebody else chose
     *     otherwise meanwhile, and it is only kept beside that choice
     */
    default ChangeResult acceptToStand(Caller caller, Change change) {
        ChangeResult result = accept(caller, change);
        if (result.outcome() == Outcome.REFUSED) {
            throw new ProblemException(HttpStatus.CONFLICT, result.problem().orElseThrow());
        }
        if (result.outcome() == Outcome.CONFLICT) {
            throw ProblemException.of(HttpStatus.CONFLICT, "another-stands");
        }
        return result;
    }
}
