package se.stegvis.server.web.casepage;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.RecordWords;
import se.stegvis.shared.merge.ConflictSide;
import se.stegvis.shared.merge.FieldConflict;
import se.stegvis.shared.wording.FieldReader;
import se.stegvis.shared.wording.WordDiff;

/** Two texts for the same field, side by side: one is chosen, or both are kept. */
@Controller("/web/cases/{id}/conflicts/{careRecord}/{conflict}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class ConflictController {
    private final CaseReading reading;
    private final OfficeChanges changes;
    private final NamesFactory names;
    private final Pages pages;

    ConflictController(CaseReading reading, OfficeChanges changes, NamesFactory names, Pages pages) {
        this.reading = reading;
        this.changes = changes;
        this.names = names;
        this.pages = pages;
    }

    /**
     * A field with both texts, the words that differ marked.
     *
     * @param chosen name of the {@link ConflictSide} that was chosen on the page as it was sent; empty text for none
     * @param unchosen whether the page was sent without a choice for this field
     */
    public record Pair(
            String label,
            List<WordDiff.Run> stored,
            List<WordDiff.Run> other,
            boolean both,
            String chosen,
            boolean unchosen) {
        /** Leaves out what is written. */
        @Override
        public String toString() {
            return "Pair[" + label + "]";
        }
    }

    /** The fields of a conflict in a record of that kind and revision, and who wrote the other texts. */
    @Introspected
    record ConflictPage(String kind, String caseAddress, int revision, String otherBy, List<Pair> pairs) {
        /** Leaves out who wrote. */
        @Override
        public String toString() {
            return "ConflictPage[" + kind + ", " + revision + "]";
        }
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, UUID id, UUID careRecord, UUID conflict) {
        return page(caller, request, found(caller, id, careRecord, conflict), index -> Optional.empty(), false);
    }

    /** Stores the choices; without one for each field the page is shown again, with those that were made. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> settle(
            Caller caller, HttpRequest<?> request, UUID id, UUID careRecord, UUID conflict, @Body ConflictForm form) {
        ConflictInCase found = found(caller, id, careRecord, conflict);
        if (found.revision().number() != form.revision()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "changed-meanwhile");
        }
        List<FieldConflict> fields = found.fields();
        Map<String, JsonNode> chosen = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            FieldConflict field = fields.get(i);
            Optional<ConflictSide> side = form.choice(i);
            if (side.isEmpty()) {
                return page(caller, request, found, form::choice, true).status(HttpStatus.BAD_REQUEST);
            }
            field.settling(side.get()).ifPresent(value -> chosen.put(field.path(), value));
        }
        changes.settle(caller, found.revision(), conflict, chosen);
        return changes.then(caller, id, "done=true");
    }

    private ConflictInCase found(Caller caller, UUID id, UUID careRecord, UUID conflict) {
        return ConflictInCase.of(reading.open(caller, id, "conflict").records(), careRecord, conflict);
    }

    private MutableHttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            ConflictInCase found,
            IntFunction<Optional<ConflictSide>> choices,
            boolean sent) {
        Names called = names.of(request, caller);
        Revision revision = found.revision();
        FieldReader words = RecordWords.of(
                        called,
                        revision.view(),
                        found.ofCase().stream().map(Revision::view).toList())
                .within(revision.view());
        List<FieldConflict> fields = found.fields();
        List<Pair> pairs = IntStream.range(0, fields.size())
                .mapToObj(i -> pair(revision, fields.get(i), words, choices.apply(i), sent))
                .toList();
        return pages.page(
                request,
                caller,
                MenuItem.CASES,
                "conflict",
                new ConflictPage(
                        called.kind(revision.kind()),
                        "/web/cases/" + revision.caseId(),
                        revision.number(),
                        called.worker(found.entry().by()),
                        pairs));
    }

    private static Pair pair(
            Revision revision, FieldConflict field, FieldReader words, Optional<ConflictSide> side, boolean sent) {
        String stored = words.value(revision.view().spec(), field.path(), field.stored());
        String other = words.value(revision.view().spec(), field.path(), field.other());
        return new Pair(
                words.label(field.path()),
                WordDiff.of(stored, other),
                WordDiff.of(other, stored),
                field.canKeepBoth(),
                side.map(ConflictSide::name).orElse(""),
                sent && side.isEmpty());
    }
}
