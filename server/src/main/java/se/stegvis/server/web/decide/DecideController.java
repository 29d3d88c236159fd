package se.stegvis.server.web.decide;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.sync.Quarantine;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.shared.sync.ChangeResult;

/** Open decisions: two texts for one field, and what former holders of a case wrote too late. */
@Controller("/web/decide")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class DecideController {
    private final PendingDecisions waiting;
    private final EmergencyReview emergencies;
    private final Quarantine quarantine;
    private final NamesFactory names;
    private final FormCheck check;
    private final Pages pages;

    DecideController(
            PendingDecisions waiting,
            EmergencyReview emergencies,
            Quarantine quarantine,
            NamesFactory names,
            FormCheck check,
            Pages pages) {
        this.waiting = waiting;
        this.emergencies = emergencies;
        this.quarantine = quarantine;
        this.names = names;
        this.check = check;
        this.pages = pages;
    }

    /**
     * The waiting changes and openings.
     *
     * @param refused id of the change whose form is wrong; empty text when none is
     * @param written what was written there
     */
    @Introspected
    record DecidePage(PendingDecisions.All waiting, boolean done, String refused, String written) {
        /** Leaves out what waits and what was typed. */
        @Override
        public String toString() {
            return "DecidePage[" + done + "]";
        }
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean done) {
        return page(caller, request, done, "", "");
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, boolean done, String refused, String written) {
        var model = new DecidePage(waiting.of(caller, names.of(request, caller)), done, refused, written);
        return pages.page(request, caller, MenuItem.DECIDE, "decide", model);
    }

    /** The lead has looked at an opening in an emergency. */
    @Post("/emergencies/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> seen(Caller caller, UUID id) {
        emergencies.seen(caller, id);
        return Pages.then("/web/decide?done=true");
    }

    /** Takes it into the record, in its author's name. */
    @Post("/{id}/adopt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> adopt(Caller caller, UUID id) {
        ChangeResult result = quarantine.adopt(caller, id);
        if (result.problem().isPresent()) {
            throw new ProblemException(HttpStatus.CONFLICT, result.problem().get());
        }
        return Pages.then("/web/decide?done=true");
    }

    /** Puts it aside, with the reason. */
    @Post("/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> dismiss(Caller caller, HttpRequest<?> request, UUID id, @Body DismissForm form) {
        if (check.firstWrong(form).isPresent()) {
            return page(caller, request, false, id.toString(), form.why()).status(HttpStatus.BAD_REQUEST);
        }
        quarantine.dismiss(caller, id, Optional.of(form.why()));
        return Pages.then("/web/decide?done=true");
    }
}
