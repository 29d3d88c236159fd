package se.stegvis.mobile.simulation;

import java.util.function.UnaryOperator;

/** A fault that other systems have had, put between tablets and servers; each must be found out. */
enum PlantedFault {
    NONE(door -> door, ""),
    /** Numbers are drawn when a push arrives, and a pull asks for what is above the highest it has seen. */
    AUTO_INCREMENT_CURSOR(AutoIncrementCursor::new, "holds"),
    /** A change that comes again is taken for another. */
    NO_IDEMPOTENCY(NoIdempotency::new, "repeats the one before"),
    /** A record is read when a push arrives and written back whole, whatever has come in between. */
    NO_COMPARE_AND_SET(NoCompareAndSet::new, "overwritten"),
    /** A case that is taken away is not told of. */
    DROPPED_TOMBSTONE(DroppedTombstone::new, "of a case instead of []"),
    /** Logging in again begins with an empty tablet; planted in the tablet. */
    OUTBOX_CLEARED_ON_LOGIN(door -> door, "is lost");

    private final UnaryOperator<Door> planting;
    private final String complaint;

    /** @param complaint part of what the oracle must say of it */
    PlantedFault(UnaryOperator<Door> planting, String complaint) {
        this.planting = planting;
        this.complaint = complaint;
    }

    Door plantedIn(Door door) {
        return planting.apply(door);
    }

    boolean isToldBy(String found) {
        return found.contains(complaint);
    }
}
