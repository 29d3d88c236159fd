package se.stegvis.mobile.store;

import java.util.Locale;

/**
 * A write did not reach the device's storage. What was saved before stands, and the same may be written again; the
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
        LOCKED
    }

    private final Reason reason;

    public NotSaved(Reason reason, Throwable cause) {
        super("not saved: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Java has no type for a full disk, so the operating system's words decide (Linux, Android, Windows, macOS). */
    static NotSaved because(Throwable failure) {
        if (failure instanceof DamagedStore) {
            return new NotSaved(Reason.STORE_DAMAGED, failure);
        }
        if (failure instanceof StoreLocked) {
            return new NotSaved(Reason.LOCKED, failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("no space left")
                    || text.contains("file too large")
                    || text.contains("quota")
                    || text.contains("not enough space")) {
                return new NotSaved(Reason.DISK_FULL, failure);
            }
        }
        return new NotSaved(Reason.DEVICE_FAILED, failure);
    }
}
