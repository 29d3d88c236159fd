package se.stegvis.server.web.session;

import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.util.Optional;

/** The session filter's result about the session of a request. */
public final class SessionState {
    private SessionState() {}

    /** When the session ends unless a person goes on; known where an open page asks by itself ({@link BackgroundRequests}). */
    public static Optional<Instant> until(HttpRequest<?> request) {
        return SessionFilter.until(request);
    }

    /** True when there was a session, and it has ended. */
    public static boolean ended(HttpRequest<?> request) {
        return SessionFilter.ended(request);
    }
}
