package se.stegvis.server.sync;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.BusyException;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.reminder.ChangeIntake;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PushRequest;

/** Lets what is said at a reminder take the road of a push with one change. */
@Singleton
final class ServerChangeIntake implements ChangeIntake {
    /** Stands for the device of someone who logged in without one, such as from a browser. */
    private static final UUID NO_DEVICE = new UUID(0, 0);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Intake intake;

    ServerChangeIntake(Intake intake) {
        this.intake = intake;
    }

    @Override
    public ChangeResult accept(Caller caller, Change change) {
        try {
            // Written by the server's own clock, a moment ago.
            PushRequest push = new PushRequest(caller.device().orElse(NO_DEVICE), List.of(change)).sentAt(change.at());
            return intake.accept(caller, push).results().get(0);
        } catch (BusyException othersWere) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, Problems.of("busy"), Optional.of(RETRY_AFTER));
        }
    }
}
