package se.stegvis.server.web.casepage;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.OtherNumberKind;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.wire.Json;

/**
 * The number of another sort of somebody who has no personal number, written at the desk by those who write in
 * the case.
 */
@Controller("/web/cases/{id}/other-number")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class OtherNumberController {
    private static final String VALUE = Client.OTHER_NUMBER_VALUE.name();

    private final CaseReading reading;
    private final OfficeChanges changes;
    private final Pages pages;

    OtherNumberController(CaseReading reading, OfficeChanges changes, Pages pages) {
        this.reading = reading;
        this.changes = changes;
        this.pages = pages;
    }

    /** A sort of number, as a form offers it. */
    public record NumberKindChoice(String key, String name) {}

    /**
     * The number of a person, as it is or was typed.
     *
     * @param wrong a sentence; empty text when nothing is
     */
    @Introspected
    record OtherNumberPage(
            String caseAddress, String number, List<NumberKindChoice> kinds, OtherNumberForm written, String wrong) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "OtherNumberPage[" + number + "]";
        }
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, UUID id) {
        Optional<Revision> client = client(caller, id);
        Doc number = client.map(Revision::doc).orElse(Doc.EMPTY).get(Client.OTHER_NUMBER);
        int revision = client.map(Revision::number).orElse(0);
        return page(caller, request, id, OtherNumberForm.of(revision, number), "");
    }

    /** All three empty takes the number away. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> write(Caller caller, HttpRequest<?> request, UUID id, @Valid @Body OtherNumberForm form) {
        Optional<Revision> client = client(caller, id);
        int base = OfficeChanges.revision(form.revision());
        ObjectNode number = form.number();
        Optional<String> wrong = wrong(request, number);
        if (wrong.isPresent()) {
            return page(caller, request, id, form, wrong.get()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        changes.otherNumber(caller, id, client.map(Revision::id), base, number);
        return Pages.then("/web/cases/" + id + "?done=true");
    }

    /** The first thing that is wrong with it, as a sentence. */
    private static Optional<String> wrong(HttpRequest<?> request, ObjectNode number) {
        if (!number.isEmpty() && !number.has(VALUE)) {
            return Optional.of(sentence(
                    Finding.of(Client.OTHER_NUMBER.path(Client.OTHER_NUMBER_VALUE), "other-number-empty"), request));
        }
        ObjectNode fields = Json.newObject();
        fields.set(Client.OTHER_NUMBER.name(), number);
        return new Client(null, Doc.of(fields))
                .identityFindings().stream().findFirst().map(finding -> sentence(finding, request));
    }

    private static String sentence(Finding finding, HttpRequest<?> request) {
        return finding.text(Language.of(request), Kind.CLIENT.name());
    }

    private Optional<Revision> client(Caller caller, UUID id) {
        CaseReading.OpenedCase opened = reading.open(caller, id, "other number");
        if (!AccessRules.mayWrite(caller, opened.row().holders())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return opened.records().stream()
                .filter(revision -> revision.view() instanceof Client)
                .findFirst();
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, UUID id, OtherNumberForm written, String wrong) {
        Wording wording = Wording.of(Language.of(request));
        List<NumberKindChoice> kinds = Arrays.stream(OtherNumberKind.values())
                .map(kind -> new NumberKindChoice(kind.name(), wording.choice(kind)))
                .toList();
        return pages.page(
                request,
                caller,
                MenuItem.CASES,
                "other-number",
                new OtherNumberPage("/web/cases/" + id, CaseNumber.of(id), kinds, written, wrong));
    }
}
