package se.stegvis.server.reminder;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import se.stegvis.server.access.Caller;
import se.stegvis.server.reminder.ReminderMessages.Reminders;

/** The reminders of whoever asks. */
@Controller("/api/v1/reminders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReminderController {
    private final ReminderList reminders;
    private final Clock clock;

    ReminderController(ReminderList reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Newest first, at most 500. With {@code open=true} only those whose follow-up still waits. */
    @Get("{?open}")
    HttpResponse<Reminders> list(Caller caller, @QueryValue(defaultValue = "false") boolean open) {
        return HttpResponse.ok(new Reminders(reminders.of(caller, open, clock.instant())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
