package se.stegvis.mobile.sync;

/**
 * The proof that somebody has logged in in the browser; good once, for two minutes.
 *
 * @param code that the browser brought
 * @param verifier whose hash the browser was sent with (PKCE, RFC 7636)
 */
public record LoginCode(String code, String verifier) {
    /** Leaves out what is secret. */
    @Override
    public String toString() {
        return "LoginCode[hidden]";
    }
}
