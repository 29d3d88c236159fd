package se.stegvis.server.web.people;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;
import se.stegvis.shared.text.StatedReason;

/**
 * The page of open cases that nobody answers for: whoever is named has left, works in another role, is unknown here, or nobody is
 * named. An administrator gives them to somebody, with a reason, and reads none of them (decision 101).
 */
@Controller("/web/unheld")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ADMIN"})
@Produces(MediaType.TEXT_HTML)
@Hidden
class UnheldController {
    private final Unheld unheld;
    private final Pages pages;

    UnheldController(Unheld unheld, Pages pages) {
        this.unheld = unheld;
        this.pages = pages;
    }

    /**
     * The cases that nobody answers for.
     *
     * @param given how many were given to somebody just now
     * @param wrong which part of the form is: {@code nothing}, {@code why}, or empty text
     */
    @Introspected
    record UnheldPage(Unheld.View hands, int given, String wrong, String why, GivenForm asked) {
        /** Leaves out whose cases they are, and what was typed. */
        @Override
        public String toString() {
            return "UnheldPage[" + given + ", " + wrong + "]";
        }
    }

    /** @param given how many were given to somebody just now */
    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "0") int given) {
        return page(caller, request, given, "", "", GivenForm.NONE);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(Caller caller, HttpRequest<?> request, @Body Map<String, Object> form) {
        GivenForm asked = GivenForm.of(form);
        StatedReason why = StatedReason.of(form.get("why") instanceof String one ? one : "");
        if (asked.nothing()) {
            return page(caller, request, 0, "nothing", why.text(), asked).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!why.fits()) {
            return page(caller, request, 0, "why", why.text(), asked).status(HttpStatus.BAD_REQUEST);
        }
        Set<UUID> chosen = asked.some() ? asked.chosen() : Set.of();
        Optional<UUID> to =
                asked.to().filter(one -> !asked.some() || !asked.chosen().isEmpty());
        int given = unheld.give(
                caller, new Unheld.UnheldAssignment(chosen, to, asked.protectedTo(), asked.toDeputies(), why.text()));
        return Pages.then("/web/unheld?given=" + given);
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, int given, String wrong, String why, GivenForm asked) {
        var model = new UnheldPage(unheld.view(caller), given, wrong, why, asked);
        return pages.page(request, caller, Place.UNHELD, "unheld", model);
    }
}
