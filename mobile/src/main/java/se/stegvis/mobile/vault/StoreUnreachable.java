package se.stegvis.mobile.vault;

import java.util.Optional;

/** The store cannot be read or written now. Whether it is whole is not known, and nothing was done to it. */
public final class StoreUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<UnavailableReason> told;

    public StoreUnreachable(Throwable cause) {
        super("The store cannot be reached", cause);
        this.told = Optional.empty();
    }

    StoreUnreachable(UnavailableReason hindrance, String what) {
        super("The store cannot be reached, " + hindrance + ": " + what);
        this.told = Optional.of(hindrance);
    }

    /** Empty when the cause says it, or only the disk does: see {@link UnavailableReason#of}. */
    Optional<UnavailableReason> hindrance() {
        return told;
    }
}
