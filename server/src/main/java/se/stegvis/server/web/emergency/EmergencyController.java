package se.stegvis.server.web.emergency;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;

/**
 * Opens a case of somebody else's in an emergency, by its number or the person's, with the reason. A case that is one's own
 * to read is shown as any other, and nobody is told.
 */
@Controller("/web/emergency")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class EmergencyController {
    private final Transactions transactions;
    private final EmergencyAccess emergency;
    private final EmergencyCase emergencyCase;
    private final FormCheck check;
    private final Pages pages;
    private final Clock clock;

    EmergencyController(
            Transactions transactions,
            EmergencyAccess emergency,
            EmergencyCase emergencyCase,
            FormCheck check,
            Pages pages,
            Clock clock) {
        this.transactions = transactions;
        this.emergency = emergency;
        this.emergencyCase = emergencyCase;
        this.check = check;
        this.pages = pages;
        this.clock = clock;
    }

    /** The form as it was typed. @param wrong the field that is; empty text for none */
    @Introspected
    record EmergencyPage(String number, String why, String wrong) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "EmergencyPage[" + wrong + "]";
        }
    }

    @Get
    HttpResponse<?> form(Caller caller, HttpRequest<?> request) {
        return form(caller, request, EmergencyForm.EMPTY, "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Caller caller, HttpRequest<?> request, @Body EmergencyForm form) {
        Optional<String> wrong = check.firstWrong(form);
        if (wrong.isPresent()) {
            return form(caller, request, form, wrong.get()).status(HttpStatus.BAD_REQUEST);
        }
        Optional<UUID> found = transactions.snapshot(() -> emergencyCase.find(caller, form.number()));
        if (found.isPresent() && transactions.snapshot(() -> emergencyCase.isReadableBy(caller, found.get()))) {
            return Pages.then("/web/cases/" + found.get());
        }
        EmergencyAccess.Attempt attempt =
                transactions.write(() -> emergency.open(caller, found, form.reason(), clock.instant()));
        if (attempt.isSpent()) {
            return form(caller, request, form, "spent").status(HttpStatus.TOO_MANY_REQUESTS);
        }
        return attempt.opened()
                .<HttpResponse<?>>map(id -> Pages.then("/web/cases/" + id))
                .orElseGet(() -> form(caller, request, form, "number").status(HttpStatus.NOT_FOUND));
    }

    /** @param wrong the field that is wrong; empty text for none */
    private MutableHttpResponse<?> form(Caller caller, HttpRequest<?> request, EmergencyForm form, String wrong) {
        return pages.page(
                request, caller, MenuItem.CASES, "emergency", new EmergencyPage(form.number(), form.reason(), wrong));
    }
}
