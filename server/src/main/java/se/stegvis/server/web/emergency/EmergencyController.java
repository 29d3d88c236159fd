package se.stegvis.server.web.emergency;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.shared.record.CaseNumber;

/**
 * Opens a case of somebody else's in an emergency, from the person who was found or by a number, with the reason. A case that is one's own
 * to read is shown as any other, and nobody is told.
 */
@Controller("/web/emergency")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class EmergencyController {
    private final EmergencyCase emergencyCase;
    private final FormCheck check;
    private final Pages pages;
    private final Clock clock;

    EmergencyController(EmergencyCase emergencyCase, FormCheck check, Pages pages, Clock clock) {
        this.emergencyCase = emergencyCase;
        this.check = check;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The form as it was typed.
     *
     * @param found id of the case that a search found, and {@code foundNumber} its number; empty texts when one types it
     * @param wrong the field that is; empty text for none
     */
    @Introspected
    record EmergencyPage(String number, String found, String foundNumber, String why, String wrong) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "EmergencyPage[" + wrong + "]";
        }
    }

    /** @param found the case that a search found; whether there is one, this page does not ask */
    @Get
    HttpResponse<?> form(Caller caller, HttpRequest<?> request, @Nullable @QueryValue UUID found) {
        return form(caller, request, found == null ? EmergencyForm.EMPTY : EmergencyForm.about(found), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Caller caller, HttpRequest<?> request, @Body EmergencyForm form) {
        Optional<String> wrong = check.firstWrong(form);
        if (wrong.isPresent()) {
            return form(caller, request, form, wrong.get()).status(HttpStatus.BAD_REQUEST);
        }
        Optional<UUID> found = emergencyCase.find(caller, form);
        if (found.isPresent() && emergencyCase.isReadableBy(caller, found.get())) {
            return Pages.then("/web/cases/" + found.get());
        }
        EmergencyAccess.Attempt attempt = emergencyCase.open(caller, found, form.reason(), clock.instant());
        if (attempt.isSpent()) {
            return form(caller, request, form, "spent").status(HttpStatus.TOO_MANY_REQUESTS);
        }
        return attempt.opened()
                .<HttpResponse<?>>map(id -> Pages.then("/web/cases/" + id))
                .orElseGet(() -> form(caller, request, form, "number").status(HttpStatus.NOT_FOUND));
    }

    /** @param wrong the field that is wrong; empty text for none */
    private MutableHttpResponse<?> form(Caller caller, HttpRequest<?> request, EmergencyForm form, String wrong) {
        var model = new EmergencyPage(
                form.number(),
                form.chosen().map(UUID::toString).orElse(""),
                form.chosen().map(CaseNumber::of).orElse(""),
                form.reason(),
                wrong);
        return pages.page(request, caller, MenuItem.CASES, "emergency", model);
    }
}
