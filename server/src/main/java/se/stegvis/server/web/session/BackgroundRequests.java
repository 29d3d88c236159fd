package se.stegvis.server.web.session;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.List;
import se.stegvis.server.audit.AuditEntry.Initiator;

/**
 * Requests that an open page makes by itself: its event stream, the question whether its session lasts, and the parts it
 * fetches again, which htmx marks with {@code HX-Request}. They are answered like any other, but nobody need have looked:
 * the audit log says so, and they do not lengthen the session. A mark can only shorten a session; a request without one
 * is a person's.
 */
public final class BackgroundRequests {
    /** The event stream. */
    public static final String EVENTS = "/web/events";

    /** Answers how long the session lasts. */
    public static final String SESSION = "/web/session";

    private static final String MARK = "HX-Request";

    private BackgroundRequests() {}

    public static boolean is(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET
                && (List.of(EVENTS, SESSION).contains(request.getPath().replaceFirst("/+$", ""))
                        || request.getHeaders().contains(MARK));
    }

    /** For the audit log. */
    public static Initiator initiator(HttpRequest<?> request) {
        return is(request) ? Initiator.MACHINE : Initiator.PERSON;
    }
}
