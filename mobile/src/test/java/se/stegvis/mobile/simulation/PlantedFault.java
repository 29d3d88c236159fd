package se.stegvis.mobile.simulation;

import java.util.function.UnaryOperator;

/** A fault that other systems have had, put between tablets and servers; each must be found out. */
enum PlantedFault {
    NONE(link -> link, ""),
    /** Numbers are drawn when a push arrives, and a pull asks for what is above the highest it has seen. */
    AUTO_INCREMENT_CURSOR(AutoIncrementCursor::new, "holds"),
    /** A change that comes again is taken for another. */
    NO_IDEMPOTENCY(NoIdempotency::new, "repeats the one before"),
    /** A record is read when a push arrives and written back whole, whatever has come in between. */
    NO_COMPARE_AND_SET(NoCompareAndSet::new, "overwritten"),
    /** A case that is taken away is not told of. */
    DROPPED_TOMBSTONE(DroppedTombstone::new, "of a case instead of []"),
    /** Logging in again begins with an empty tablet; planted in the tablet. */
    OUTBOX_CLEARED_ON_LOGIN(link -> link, "is lost");

    private final UnaryOperator<FaultyServerLink> planting;
    private final String complaint;

    /** @param complaint part of what the oracle must say of it */
    PlantedFault(UnaryOperator<FaultyServerLink> planting, String complaint) {
        this.planting = planting;
        this.complaint = complaint;
    }

    FaultyServerLink plantedIn(FaultyServerLink link) {
        return planting.apply(link);
    }

    boolean isToldBy(String found) {
        return found.contains(complaint);
    }
}
