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
import jakarta.validation.Valid;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.shared.text.StatedReason;

/**
 * The page of open cases that nobody answers for: the person named has left, works in another role or is unknown here,
 * or nobody is named. An administrator assigns them to somebody, with a reason, and reads none of them (decision 101).
 */
@Controller("/web/unheld")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class UnheldController {
    private final UnheldCaseList unheld;
    private final Pages pages;

    UnheldController(UnheldCaseList unheld, Pages pages) {
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
    record UnheldPage(UnheldCaseList.View hands, int given, String wrong, String why, TransferChoice asked) {
        /** Leaves out whose cases they are, and what was typed. */
        @Override
        public String toString() {
            return "UnheldPage[" + given + ", " + wrong + "]";
        }
    }

    /** @param given how many were given to somebody just now */
    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "0") int given) {
        return page(caller, request, given, "", "", TransferChoice.NONE);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(Caller caller, HttpRequest<?> request, @Valid @Body TransferForm form) {
        TransferChoice asked = TransferChoice.of(form);
        if (asked.isEmpty()) {
            return page(caller, request, 0, "nothing", form.why(), asked).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!StatedReason.of(form.why()).fits()) {
            return page(caller, request, 0, "why", form.why(), asked).status(HttpStatus.BAD_REQUEST);
        }
        int given = unheld.assign(caller, asked, form.why());
        return Pages.then("/web/unheld?given=" + given);
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, int given, String wrong, String why, TransferChoice asked) {
        var model = new UnheldPage(unheld.view(caller), given, wrong, why, asked);
        return pages.page(request, caller, MenuItem.UNHELD, "unheld", model);
    }
}
