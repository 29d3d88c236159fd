package se.stegvis.server.mail;

import java.time.Instant;
import java.util.UUID;

/** Hands a mail over to the world. */
public interface Mailer {

    /** False when no mail server is configured; then nothing may be sent. */
    boolean ready();

    /**
     * Sends one digest. The same mail sent again has the same Message-ID, so that a reader's program shows it once.
     *
     * @param mail id of the mail; the left part of its Message-ID
     * @param to the address
     * @throws NotSent when the server has not accepted it
     */
    void send(UUID mail, String to, Digest digest, Instant now) throws NotSent;
}
