package se.stegvis.mobile.vault;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A write did not reach the device's storage. Earlier commits are kept, and the same may be written again; the
 * reason is fit to show. (After a device failure it may turn out to be there all the same; writing it again is then
 * harmless.)
 */
public final class NotSaved extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it was not saved. */
    public enum Reason {
        /** The disk, the quota or the largest allowed file is full. */
        DISK_FULL,
        /** The device refused to write for another reason. */
        DEVICE_FAILED,
        /** The part of the store to be changed is damaged. */
        STORE_DAMAGED,
        /** The store was locked meanwhile. */
        LOCKED,
        /** The store is not where it was: deleted, renamed, replaced, or its disk was taken out. */
        STORE_GONE,
        /** Another program works in the store. */
        IN_USE,
        /** This user of the device may not write to the store. */
        NO_RIGHT
    }

    private final Reason reason;

    public NotSaved(Reason reason, Throwable cause) {
        super("not saved: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The reason by the exception alone. */
    static NotSaved because(Throwable failure) {
        return because(failure, UnavailableReason.of(failure));
    }

    /** @param at what was to be written: the disk is asked where the exception does not say */
    public static NotSaved because(Throwable failure, Path at) {
        return because(failure, Optional.of(UnavailableReason.of(failure, at)));
    }

    private static NotSaved because(Throwable failure, Optional<UnavailableReason> hindrance) {
        if (failure instanceof DamagedStore) {
            return new NotSaved(Reason.STORE_DAMAGED, failure);
        }
        if (failure instanceof StoreLocked) {
            return new NotSaved(Reason.LOCKED, failure);
        }
        return new NotSaved(hindrance.map(NotSaved::reason).orElse(Reason.DEVICE_FAILED), failure);
    }

    private static Reason reason(UnavailableReason hindrance) {
        return switch (hindrance) {
            case IN_USE -> Reason.IN_USE;
            case NO_RIGHT -> Reason.NO_RIGHT;
            case GONE -> Reason.STORE_GONE;
            case DISK_FULL -> Reason.DISK_FULL;
            case DISK_FAILED -> Reason.DEVICE_FAILED;
        };
    }
}
