package se.stegvis.server.problem;

/**
 * The longest values of the fields of a form or a request, in chars, for {@code @Size}. They are wider than the rules of
 * the field, which answer at the field itself: only a request that no page sends meets them.
 */
public final class BodySizes {
    /** An id, a key, a day or a constant that a page offers. */
    public static final int CHOSEN = 100;
    /** A name, an address, a password, a day or a reason that a person types. */
    public static final int TYPED = 2_000;
    /** A text that a person types into a page which shows it again, however long, with a sentence at the field. */
    public static final int WRITTEN = 1_048_576;
    /** The address of a page; a request's line is no longer. */
    public static final int ADDRESS = 8_192;
    /** A signed token of an identity provider. */
    public static final int TOKEN = 65_536;
    /** A file that is pasted, and what a login refuses in its own words however long; a request is no longer. */
    public static final int FILE = 1_048_576;
    /** The values that are ticked in one form. */
    public static final int TICKED = 30_000;

    private BodySizes() {}
}
