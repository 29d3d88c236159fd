package se.stegvis.server.calendar;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AttemptWindow;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;

/** Calendars: the address that a calendar program asks, and the making and taking back of that address. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarController {
    private static final String TYPE = "text/calendar;charset=UTF-8";
    private static final int ASKED_PER_HOUR = 30;

    private final Calendars calendars;
    private final Clock clock;
    private final AttemptWindow asked = new AttemptWindow(ASKED_PER_HOUR, Duration.ofHours(1));

    CalendarController(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For calendar programs, which cannot log in: whoever has the address has the dates, and nothing but the dates. */
    @Get("/calendar/{token}.ics")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<byte[]> feed(String token) {
        Instant now = clock.instant();
        Optional<Duration> wait = asked.count(token, now);
        if (wait.isPresent()) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, Problems.of("too-many-requests"), wait);
        }
        return calendars
                .feed(token, now)
                .map(CalendarController::calendar)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    /** One follow-up date, for a calendar that is kept by hand. */
    @Get("/api/v1/follow-ups/{recordId}/date.ics")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<byte[]> one(Caller caller, UUID recordId) {
        return calendar(calendars.one(caller, recordId, clock.instant()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"uppfoljning.ics\"");
    }

    private static MutableHttpResponse<byte[]> calendar(byte[] body) {
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** A new secret address; the one before stops at once. */
    @Post("/api/v1/me/calendar")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Address issue(Caller caller) {
        Instant now = clock.instant();
        return new Address(calendars.issue(caller, now), now);
    }

    /** Whether there is one; the address itself is shown only when it is made. */
    @Get("/api/v1/me/calendar")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Address state(Caller caller) {
        return calendars
                .issuedAt(caller)
                .map(at -> new Address(null, at))
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @Delete("/api/v1/me/calendar")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    void revoke(Caller caller) {
        calendars.revoke(caller);
    }

    /** @param url absent except in the answer that made it */
    @Serdeable
    record Address(@Nullable String url, Instant issuedAt) {
        /** Leaves out the secret. */
        @Override
        public String toString() {
            return "Address[" + issuedAt + "]";
        }
    }
}
