package se.stegvis.shared.picture;

import java.util.Optional;

/**
 * The bytes are no picture that can be accepted. The message says what was wrong with them and nothing of what they
 * hold.
 */
public final class NotAPicture extends Exception {
    private static final long serialVersionUID = 1L;

    /** The fault. */
    public enum Why {
        /** It is something else; {@link #format} says what, where it is known. */
        OTHER_FORMAT,
        TOO_MANY_PIXELS,
        /** Cut short or out of order. */
        DAMAGED
    }

    private final Why why;
    private final ForeignFormat format;

    private NotAPicture(Why why, ForeignFormat format, String message) {
        super(message);
        this.why = why;
        this.format = format;
    }

    /** Damaged. */
    NotAPicture(String message) {
        this(Why.DAMAGED, null, message);
    }

    static NotAPicture tooManyPixels(String message) {
        return new NotAPicture(Why.TOO_MANY_PIXELS, null, message);
    }

    static NotAPicture other(Optional<ForeignFormat> format) {
        String message = "neither JPEG nor PNG"
                + format.map(one -> " but " + one.label()).orElse("");
        return new NotAPicture(Why.OTHER_FORMAT, format.orElse(null), message);
    }

    public Why why() {
        return why;
    }

    /** Empty when the format is unknown. */
    public Optional<ForeignFormat> format() {
        return Optional.ofNullable(format);
    }
}
