package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.record.RecordReading;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.wire.Json;

/** Cases, one case, the history of a record, and what kinds there are. Foreign and missing are both 404. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReadController {
    private static final int LONGEST_LIST = 200;

    private final CaseReading reading;
    private final RecordReading records;

    ReadController(CaseReading reading, RecordReading records) {
        this.reading = reading;
        this.records = records;
    }

    /**
     * A page of the caller's cases: {@code {"cases":[…],"next":"…"}}; {@code next} goes into {@code after} and is absent on
     * the last page.
     *
     * @param limit 1 to 200
     */
    @Get("/cases")
    HttpResponse<byte[]> cases(
            Caller caller,
            HttpRequest<?> request,
            @Nullable @QueryValue UUID after,
            @QueryValue(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_LIST) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Problems.of("malformed", Problems.field("limit", "malformed.limit", limit, LONGEST_LIST)));
        }
        List<OpenedCase> found = reading.list(caller, Optional.ofNullable(after), limit);
        ObjectNode body = Json.newObject();
        ArrayNode cards = body.putArray("cases");
        found.forEach(opened -> cards.add(card(opened)));
        if (found.size() == limit) {
            body.put("next", found.get(limit - 1).row().caseId().toString());
        }
        return JsonAnswer.of(request, Json.bytes(body));
    }

    /** The newest state of every record of a case. */
    @Get("/cases/{id}")
    HttpResponse<byte[]> openedCase(Caller caller, HttpRequest<?> request, UUID id) {
        OpenedCase opened = reading.open(caller, id, "case");
        ObjectNode body = Json.newObject()
                .put("case", id.toString())
                .put("seq", opened.row().seq());
        ArrayNode records = body.putArray("records");
        opened.records().forEach(revision -> records.add(state(revision)));
        return JsonAnswer.of(request, Json.bytes(body));
    }

    /** Every state of a record, oldest first, with who made it and when. */
    @Get("/records/{id}/history")
    HttpResponse<byte[]> history(Caller caller, HttpRequest<?> request, UUID id) {
        ObjectNode body = Json.newObject().put("record", id.toString());
        ArrayNode revisions = body.putArray("revisions");
        records.history(caller, id).forEach(revision -> revisions.add(state(revision)));
        return JsonAnswer.of(request, Json.bytes(body));
    }

    /** The kinds of records as JSON Schema. */
    @Get("/kinds")
    HttpResponse<byte[]> kinds(HttpRequest<?> request) {
        return JsonAnswer.of(request, Json.bytes(KindSchema.all()));
    }

    private static ObjectNode card(OpenedCase opened) {
        CaseRow row = opened.row();
        ObjectNode card = Json.newObject().put("case", row.caseId().toString()).put("seq", row.seq());
        opened.records().stream().findFirst().ifPresent(revision -> {
            Client client = new Client(revision.header(), revision.doc());
            card.put("client", client.name())
                    .put("protection", row.holders().protection().name());
        });
        row.holders().responsible().ifPresent(id -> card.put("responsible", id.toString()));
        row.holders().team().ifPresent(id -> card.put("team", id.toString()));
        row.summary().process().ifPresent(process -> card.put("process", process.key())
                .put("version", process.version()));
        row.summary().step().ifPresent(step -> card.put("step", step));
        row.summary().needGroup().ifPresent(group -> card.put("needGroup", group));
        row.summary().closedOn().ifPresent(day -> card.put("closedOn", day.toString()));
        return card;
    }

    private static ObjectNode state(Revision revision) {
        ObjectNode node = Json.newObject()
                .put("record", revision.id().toString())
                .put("kind", revision.kind())
                .put("case", revision.caseId().toString())
                .put("revision", revision.number())
                .put("seq", revision.seq())
                .put("author", revision.origin().author().toString())
                .put("statedAt", revision.origin().statedAt())
                .put("receivedAt", revision.origin().receivedAt().toString());
        return node.set("doc", revision.doc().view());
    }
}
