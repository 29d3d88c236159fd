package se.stegvis.server.web.protection;

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
import java.util.Map;
import se.stegvis.server.access.Caller;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.text.PlainText;

/**
 * A team lead lowers the protection of a person: the number of the case, as somebody who has the case gives it, and why.
 * The page shows nothing of the case, and answers alike when there is none, it is not the team's, or nothing is protected.
 */
@Controller("/web/protection")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TEAM_LEAD"})
@Produces(MediaType.TEXT_HTML)
@Hidden
class ProtectionController {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final Lowering lowering;
    private final Pages pages;

    ProtectionController(Lowering lowering, Pages pages) {
        this.lowering = lowering;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(Caller caller, HttpRequest<?> request) {
        return form(caller, request, "", "", "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> lower(Caller caller, HttpRequest<?> request, @Body Map<String, String> form) {
        String number = PlainText.trimmed(form.get("number"));
        String why = PlainText.trimmed(form.get("why"));
        if (PlainText.length(why) < SHORTEST || why.length() > LONGEST) {
            return form(caller, request, number, why, "why").status(HttpStatus.BAD_REQUEST);
        }
        return CaseNumber.bytes(number)
                .flatMap(bytes -> lowering.lower(caller, bytes, why))
                .<HttpResponse<?>>map(id -> Pages.then("/web/cases/" + id + "?done=true"))
                .orElseGet(() -> form(caller, request, number, why, "number").status(HttpStatus.NOT_FOUND));
    }

    /** @param wrong the field that is wrong; empty text for none */
    private MutableHttpResponse<?> form(
            Caller caller, HttpRequest<?> request, String number, String why, String wrong) {
        return pages.page(
                request, caller, Place.CASES, "protection", Map.of("number", number, "why", why, "wrong", wrong));
    }
}
