package se.stegvis.trials.simulation;

import java.util.function.UnaryOperator;

/** A fault that other systems have had, put between tablets and servers; each must be found out. */
enum PlantedFault {
    NONE(link -> link, "", 1),
    /** Numbers are drawn when a push arrives, and a pull asks for what is above the highest it has seen. */
    AUTO_INCREMENT_CURSOR(AutoIncrementCursor::new, "holds", 7),
    /** A change that comes again is taken for another. */
    NO_IDEMPOTENCY(NoIdempotency::new, "repeats the one before", 3),
    /** A record is read when a push arrives and written back whole, whatever has come in between. */
    NO_COMPARE_AND_SET(NoCompareAndSet::new, "overwritten", 18),
    /** A case that is taken away is not told of. */
    DROPPED_TOMBSTONE(DroppedTombstone::new, "of a case instead of []", 1),
    /** Logging in again begins with an empty tablet; planted in the tablet. */
    OUTBOX_CLEARED_ON_LOGIN(link -> link, "is lost", 25);

    private final UnaryOperator<FaultyServerLink> planting;
    private final String complaint;
    private final int seed;

    /**
     * @param complaint part of what the oracle must say of it
     * @param seed the first that finds it, so that no build plays those before
     */
    PlantedFault(UnaryOperator<FaultyServerLink> planting, String complaint, int seed) {
        this.planting = planting;
        this.complaint = complaint;
        this.seed = seed;
    }

    int seed() {
        return seed;
    }

    FaultyServerLink plantedIn(FaultyServerLink link) {
        return planting.apply(link);
    }

    boolean isToldBy(String found) {
        return found.contains(complaint);
    }
}
