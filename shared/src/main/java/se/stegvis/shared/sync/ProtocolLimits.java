package se.stegvis.shared.sync;

/** The limits of the protocol; over them a request is refused whole and nothing is stored. */
public final class ProtocolLimits {
    /** Changes in a push. */
    public static final int CHANGES = 500;
    /** Items in a page of a pull. */
    public static final int PAGE = 500;
    /** Bytes of a page of a pull, before compression; a single larger record goes alone. */
    public static final int PAGE_BYTES = 1 << 20;
    /** Bytes of a request body as sent. */
    public static final int SENT_BYTES = 1 << 20;
    /** Bytes of a request body when inflated. */
    public static final int INFLATED_BYTES = 8 << 20;
    /** Nesting of JSON. */
    public static final int DEPTH = 32;
    /** Characters of one text. */
    public static final int TEXT = 64 << 10;

    private ProtocolLimits() {}
}
