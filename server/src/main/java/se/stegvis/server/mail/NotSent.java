package se.stegvis.server.mail;

/** The mail server did not take a mail. Says why in a word that is free of addresses. */
public final class NotSent extends Exception {
    private final boolean unreachable;

    /** @param unreachable true when the server could not be reached at all, so that the next mail would fare the same */
    public NotSent(String reason, boolean unreachable) {
        super(reason);
        this.unreachable = unreachable;
    }

    public boolean unreachable() {
        return unreachable;
    }
}
