package se.stegvis.server.web.me;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.access.OwnLogins.OwnLogin;
import se.stegvis.server.web.worklist.RecordWords;

/**
 * One of one's own logins, in words.
 *
 * @param tablet the end of its id, as the tablet shows it under settings; empty text for a browser
 * @param begun Swedish day and time; empty text when it is not known, as {@code used}
 */
@Introspected
record LoginLine(String name, String tablet, String begun, String used, boolean here) {
    private static final int SIGN = 8;

    static LoginLine of(OwnLogin login) {
        return new LoginLine(
                login.name(),
                login.device()
                        .map(Object::toString)
                        .map(id -> id.substring(id.length() - SIGN))
                        .orElse(""),
                words(login.begun()),
                words(login.used()),
                login.here());
    }

    private static String words(Optional<Instant> at) {
        return at.map(RecordWords::minute).orElse("");
    }

    /** Leaves out when its person worked. */
    @Override
    public String toString() {
        return "LoginLine[hidden]";
    }
}
