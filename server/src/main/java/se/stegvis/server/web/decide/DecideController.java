package se.stegvis.server.web.decide;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.sync.Quarantine;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;
import se.stegvis.server.web.worklist.NamesOf;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.text.PlainText;

/** What waits for somebody's decision: two texts for one field, and what former holders of a case wrote too late. */
@Controller("/web/decide")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CASEWORKER", "OCCUPATIONAL_THERAPIST", "COACH", "TEAM_LEAD"})
@Produces(MediaType.TEXT_HTML)
@Hidden
class DecideController {
    private static final int LONGEST_REASON = 500;

    private final Waiting waiting;
    private final Quarantine quarantine;
    private final NamesOf names;
    private final Pages pages;

    DecideController(Waiting waiting, Quarantine quarantine, NamesOf names, Pages pages) {
        this.waiting = waiting;
        this.quarantine = quarantine;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean done) {
        return pages.page(
                request,
                caller,
                Place.DECIDE,
                "decide",
                Map.of("waiting", waiting.of(caller, names.of(request, caller)), "done", done));
    }

    /** The lead has looked at an opening in an emergency. */
    @Post("/emergencies/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> seen(Caller caller, UUID id) {
        waiting.seen(caller, id);
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
    HttpResponse<?> dismiss(Caller caller, UUID id, @Body Map<String, String> form) {
        String why = PlainText.written(form.get("why"))
                .filter(text -> text.length() <= LONGEST_REASON)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST, Problems.of("incomplete-answer", new FieldError("why", "why"))));
        quarantine.dismiss(caller, id, Optional.of(why));
        return Pages.then("/web/decide?done=true");
    }
}
