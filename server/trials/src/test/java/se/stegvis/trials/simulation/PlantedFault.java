package se.stegvis.trials.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A fault that other systems have had, put between tablets and servers; each must be found out. */
enum PlantedFault {
    NONE(PlantedFault::nowhere, "", 1),
    /** Numbers are drawn when a push arrives, and a pull asks for what is above the highest it has seen. */
    AUTO_INCREMENT_CURSOR((link, cluster, left) -> new AutoIncrementCursor(link), "holds", 7),
    /** A change that comes again is taken for another. */
    NO_IDEMPOTENCY((link, cluster, left) -> new NoIdempotency(link), "repeats the one before", 3),
    /** A record is read when a push arrives and written back whole, whatever has come in between. */
    NO_COMPARE_AND_SET((link, cluster, left) -> new NoCompareAndSet(link), "overwritten", 18),
    /** A case that is taken away is not told of. */
    DROPPED_TOMBSTONE((link, cluster, left) -> new DroppedTombstone(link), "of a case instead of []", 1),
    /** Logging in again begins with an empty tablet; planted in the tablet. */
    OUTBOX_CLEARED_ON_LOGIN(PlantedFault::nowhere, "is lost", 25),
    /** An account ends over its open cases; planted in the {@link Departure}. */
    ENDED_OVER_OPEN_CASES(PlantedFault::nowhere, "a case has nobody who may hold it", 2),
    /** A case gets the responsible that a change names, fit or not. */
    UNFIT_HOLDER_TAKEN((link, cluster, left) -> new UnfitHolderTaken(link, cluster), "nobody who may hold it", 33),
    /** A case gets the therapist that a change names, fit or not. */
    UNFIT_THERAPIST_TAKEN((link, cluster, left) -> new UnfitHolderTaken(link, cluster), "a therapist who is none", 42),
    /** Of somebody who has left the server keeps nothing, and says that it does. */
    LEAVERS_NOTES_DROPPED(LeaversNotesDropped::new, "is lost", 2),
    /** An ended account keeps its cases and writes on; planted in the {@link Departure} and the {@link Servers}. */
    ENDED_ACCOUNT_WRITES_ON(PlantedFault::nowhere, "from somebody who has left", 2);

    /** Puts the fault before the servers. */
    private interface Planting {
        /** @param left when an account ended; empty while it is active */
        FaultyServerLink in(FaultyServerLink link, SimulatedCluster cluster, Function<UUID, Optional<Instant>> left);
    }

    private final Planting planting;
    private final String complaint;
    private final int seed;

    /**
     * @param complaint part of what the oracle must say of it
     * @param seed the first that finds it, so that no build plays those before
     */
    PlantedFault(Planting planting, String complaint, int seed) {
        this.planting = planting;
        this.complaint = complaint;
        this.seed = seed;
    }

    int seed() {
        return seed;
    }

    FaultyServerLink plantedIn(
            FaultyServerLink link, SimulatedCluster cluster, Function<UUID, Optional<Instant>> left) {
        return planting.in(link, cluster, left);
    }

    boolean endsOverOpenCases() {
        return this == ENDED_OVER_OPEN_CASES || this == ENDED_ACCOUNT_WRITES_ON;
    }

    private static FaultyServerLink nowhere(
            FaultyServerLink link, SimulatedCluster cluster, Function<UUID, Optional<Instant>> left) {
        return link;
    }

    boolean isToldBy(String found) {
        return found.contains(complaint);
    }
}
