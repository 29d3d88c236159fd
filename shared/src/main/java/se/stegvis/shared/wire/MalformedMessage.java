package se.stegvis.shared.wire;

/** A message that is not of the protocol: the whole of it is refused. Says where, never the value. */
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final boolean overLimit;

    MalformedMessage(String where, String expected, boolean overLimit) {
        super(where + ": " + expected);
        this.where = where;
        this.overLimit = overLimit;
    }

    /** The JSON member or position. */
    public String where() {
        return where;
    }

    /** True when a limit of {@link se.stegvis.shared.sync.ProtocolLimits} is passed, rather than the shape wrong. */
    public boolean overLimit() {
        return overLimit;
    }
}
