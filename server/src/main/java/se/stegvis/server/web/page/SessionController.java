package se.stegvis.server.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.stegvis.server.web.session.BackgroundRequests;
import se.stegvis.server.web.session.SessionState;

/**
 * Tells an open page how long its session lasts, so that it can say when it ends and has ended. Asking does not lengthen
 * it; a form does, as every act of a person.
 */
@Controller(BackgroundRequests.SESSION)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class SessionController {
    private final Clock clock;

    SessionController(Clock clock) {
        this.clock = clock;
    }

    /** Seconds, 0 or more; 401 when the session has ended. */
    @Get
    @Produces(MediaType.TEXT_PLAIN)
    String left(HttpRequest<?> request) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, SessionState.until(request).orElse(now));
        return Long.toString(Math.max(0, left.toSeconds()));
    }

    /** A person has said that they go on: the session filter has lengthened the session. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Status(HttpStatus.NO_CONTENT)
    void stay() {
        // Nothing is left to do: the request itself was the act.
    }
}
