package se.stegvis.server.web.emergency;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.text.PlainText;

/** Opens a case of somebody else's in an emergency: its number, and why. */
@Controller("/web/emergency")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CASEWORKER", "OCCUPATIONAL_THERAPIST", "COACH", "TEAM_LEAD"})
@Produces(MediaType.TEXT_HTML)
@Hidden
class EmergencyController {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final Transactions transactions;
    private final EmergencyAccess emergency;
    private final Pages pages;
    private final Clock clock;

    EmergencyController(Transactions transactions, EmergencyAccess emergency, Pages pages, Clock clock) {
        this.transactions = transactions;
        this.emergency = emergency;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(Caller caller, HttpRequest<?> request) {
        return form(caller, request, "", "", "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Caller caller, HttpRequest<?> request, @Body Map<String, String> form) {
        String number = PlainText.trimmed(form.get("number"));
        String reason = PlainText.trimmed(form.get("reason"));
        int length = PlainText.length(reason);
        if (length < SHORTEST || reason.codePointCount(0, reason.length()) > LONGEST) {
            return form(caller, request, number, reason, "reason").status(HttpStatus.BAD_REQUEST);
        }
        Optional<UUID> opened = CaseNumber.bytes(number)
                .flatMap(bytes -> transactions.write(connection -> {
                    Optional<UUID> found = emergency.find(connection, caller, bytes);
                    if (found.isPresent()) {
                        emergency.open(connection, caller, found.get(), reason, clock.instant());
                    }
                    return found;
                }));
        return opened.<HttpResponse<?>>map(id -> Pages.then("/web/cases/" + id))
                .orElseGet(() -> form(caller, request, number, reason, "number").status(HttpStatus.NOT_FOUND));
    }

    /** @param wrong the field that is wrong; empty text for none */
    private MutableHttpResponse<?> form(
            Caller caller, HttpRequest<?> request, String number, String reason, String wrong) {
        return pages.page(
                request, caller, Place.CASES, "emergency", Map.of("number", number, "reason", reason, "wrong", wrong));
    }
}
