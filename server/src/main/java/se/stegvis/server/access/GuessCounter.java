package se.stegvis.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * One count of wrong guesses.
 *
 * @param id SHA-256 of what it counts, so that no name or address lies in the table
 * @param backoff the waits it leads to
 * @param ownOnly true when only the one who now knows the password can have counted here, so that it begins anew
 */
record GuessCounter(byte[] id, Backoff backoff, boolean ownOnly) {

    static GuessCounter of(Backoff backoff, boolean ownOnly, String... what) {
        try {
            byte[] text = String.join("\n", what).getBytes(StandardCharsets.UTF_8);
            return new GuessCounter(MessageDigest.getInstance("SHA-256").digest(text), backoff, ownOnly);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean is(byte[] other) {
        return Arrays.equals(id, other);
    }

    /** Leaves out what it counts. */
    @Override
    public String toString() {
        return "GuessCounter[" + backoff + "]";
    }
}
