package se.stegvis.mobile.sync;

/**
 * The tokens of a login.
 *
 * @param access sent with each request; short-lived, kept in memory only
 * @param refresh gives a new access token; kept sealed on the device
 */
public record Tokens(String access, String refresh, Account account) {
    /** Hides the tokens. */
    @Override
    public String toString() {
        return "Tokens[of " + account.id() + "]";
    }
}
