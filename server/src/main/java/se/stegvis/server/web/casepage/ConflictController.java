package se.stegvis.server.web.casepage;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
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

    /** A field with both texts, the words that differ marked. */
    public record Pair(String label, List<WordDiff.Run> stored, List<WordDiff.Run> other, boolean both) {}

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
        Names called = names.of(request, caller);
        List<Revision> ofCase = reading.open(caller, id, "conflict").records();
        Revision revision = found(ofCase, careRecord);
        ConflictEntry entry = entry(revision, conflict);
        FieldReader words = RecordWords.of(
                        called,
                        revision.view(),
                        ofCase.stream().map(Revision::view).toList())
                .within(revision.view());
        List<Pair> pairs = conflicts(revision, entry).stream()
                .map(fieldConflict -> pair(revision, fieldConflict, words))
                .toList();
        return pages.page(
                request,
                caller,
                MenuItem.CASES,
                "conflict",
                new ConflictPage(
                        called.kind(revision.kind()),
                        "/web/cases/" + id,
                        revision.number(),
                        called.worker(entry.by()),
                        pairs));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> settle(Caller caller, UUID id, UUID careRecord, UUID conflict, @Body ConflictForm form) {
        Revision revision = found(reading.open(caller, id, "conflict").records(), careRecord);
        if (revision.number() != form.revision()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "changed-meanwhile");
        }
        List<FieldConflict> conflicts = conflicts(revision, entry(revision, conflict));
        Map<String, JsonNode> chosen = new LinkedHashMap<>();
        for (int i = 0; i < conflicts.size(); i++) {
            FieldConflict fieldConflict = conflicts.get(i);
            fieldConflict.settling(form.choice(i)).ifPresent(value -> chosen.put(fieldConflict.path(), value));
        }
        changes.settle(caller, revision, conflict, chosen);
        return changes.then(caller, id, "done=true");
    }

    private static Revision found(List<Revision> ofCase, UUID careRecord) {
        return ofCase.stream()
                .filter(revision -> revision.id().equals(careRecord))
                .findFirst()
                .orElseThrow(ConflictController::notFound);
    }

    private static ConflictEntry entry(Revision revision, UUID conflict) {
        return Conflicts.open(revision.doc()).stream()
                .filter(entry -> entry.id().equals(conflict))
                .findFirst()
                .orElseThrow(ConflictController::notFound);
    }

    /** The decider at the desk wrote neither: the stored text counts as the first, the other text as the second. */
    private static List<FieldConflict> conflicts(Revision revision, ConflictEntry entry) {
        return FieldConflict.of(revision.view(), entry, new UUID(0, 0));
    }

    private static Pair pair(Revision revision, FieldConflict fieldConflict, FieldReader words) {
        String stored = words.value(revision.view().spec(), fieldConflict.path(), fieldConflict.stored());
        String other = words.value(revision.view().spec(), fieldConflict.path(), fieldConflict.other());
        return new Pair(
                words.label(fieldConflict.path()),
                WordDiff.of(stored, other),
                WordDiff.of(other, stored),
                fieldConflict.canKeepBoth());
    }

    private static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
