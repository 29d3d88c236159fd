package se.stegvis.mobile.sync;

/** No login came from the browser. */
public final class BrowserLoginFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; each has a sentence. */
    public enum BrowserLoginFailure {
        /** The person thought better of it, on the tablet. */
        CANCELLED,
        /** The provider or the server let nobody in; the browser says why. */
        REFUSED,
        TIMED_OUT,
        /** Somebody else logged in than whose store it is. */
        OTHER_ACCOUNT
    }

    private final BrowserLoginFailure reason;

    public BrowserLoginFailed(BrowserLoginFailure reason) {
        super(reason.name());
        this.reason = reason;
    }

    public BrowserLoginFailure reason() {
        return reason;
    }
}
