package se.stegvis.shared.picture;

import java.util.Optional;

/**
 * The bytes are not an acceptable picture. The message says what was wrong with them and nothing of what they
 * hold.
 */
public final class InvalidPicture extends Exception {
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
    private final UnsupportedFormat format;

    private InvalidPicture(Why why, UnsupportedFormat format, String message) {
        super(message);
        this.why = why;
        this.format = format;
    }

    /** Damaged. */
    InvalidPicture(String message) {
        this(Why.DAMAGED, null, message);
    }

    static InvalidPicture tooManyPixels(String message) {
        return new InvalidPicture(Why.TOO_MANY_PIXELS, null, message);
    }

    static InvalidPicture other(Optional<UnsupportedFormat> format) {
        String message = "neither JPEG nor PNG"
                + format.map(one -> " but " + one.label()).orElse("");
        return new InvalidPicture(Why.OTHER_FORMAT, format.orElse(null), message);
    }

    public Why why() {
        return why;
    }

    /** Empty when the format is unknown. */
    public Optional<UnsupportedFormat> format() {
        return Optional.ofNullable(format);
    }
}
