package se.stegvis.mobile.store;

/** A write did not reach the device's storage. Nothing was changed; the reason is fit to show. */
public final class NotSaved extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it was not saved. */
    public enum Reason {
        DISK_FULL,
        STORE_DAMAGED,
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
}
