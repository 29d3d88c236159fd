package se.stegvis.trials.simulation;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/** Where requests reach the servers. A planted fault stands in the door. */
interface FaultyServerLink {
    /** A push that has arrived and is not yet taken in. */
    interface Arrived {
        PushResponse takeIn();
    }

    Arrived arrive(Caller caller, PushRequest push);

    /** @throws se.stegvis.server.problem.ProblemException for another answer than 200 */
    PullResponse pull(Caller caller, PullRequest pull);

    /** The changes that wait for that person's decision. */
    List<Change> quarantined(Caller caller);

    /** True when it was taken in. */
    boolean adopt(Caller caller, UUID change);
}
