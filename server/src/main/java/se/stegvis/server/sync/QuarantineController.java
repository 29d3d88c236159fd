package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.JsonBody;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.text.StatedReason;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;

/** The changes of former holders, for those who have the case now: see it, take it into the record, or put it aside. */
@Controller("/api/v1/quarantine")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class QuarantineController {
    private final QuarantineReading reading;
    private final Quarantine quarantine;

    QuarantineController(QuarantineReading reading, Quarantine quarantine) {
        this.reading = reading;
        this.quarantine = quarantine;
    }

    /**
     * {@code {"items":[{"change":{…},"author":"…","receivedAt":"…"}]}}, oldest first. One with {@code "opens":true} is
     * a case of somebody who has left; adopting it takes it over, and then what was written in it waits here too.
     */
    @Get
    HttpResponse<byte[]> list(Caller caller, HttpRequest<?> request) {
        return JsonAnswer.of(request, written(reading.list(caller)));
    }

    /**
     * Takes the change in, in its author's name, with those it follows upon that still wait. 409 with the problem when
     * the record does not take it; it then waits on.
     */
    @Post("/{id}/adopt")
    HttpResponse<byte[]> adopt(Caller caller, HttpRequest<?> request, UUID id) {
        ChangeResult result = quarantine.adopt(caller, id);
        if (result.problem().isPresent()) {
            throw new ProblemException(HttpStatus.CONFLICT, result.problem().get());
        }
        return JsonAnswer.of(
                request,
                Json.bytes(Json.newObject()
                        .put("outcome", result.outcome().name())
                        .put("revision", result.revision())
                        .put("seq", result.seq())));
    }

    /** Puts the change aside; it stays in the database and in the audit log. */
    @Post("/{id}/dismiss")
    @RequestBody(content = @Content(schema = @Schema(implementation = Dismissal.class)))
    HttpResponse<byte[]> dismiss(Caller caller, UUID id, @Body @Nullable String body) {
        quarantine.dismiss(caller, id, why(body));
        return HttpResponse.noContent();
    }

    private static byte[] written(List<QuarantineStore.Kept> waiting) {
        ObjectNode body = Json.newObject();
        ArrayNode items = body.putArray("items");
        for (QuarantineStore.Kept kept : waiting) {
            ObjectNode item = items.addObject()
                    .put("author", kept.author().toString())
                    .put("receivedAt", kept.receivedAt().toString());
            if (kept.opens()) {
                item.put("opens", true);
            }
            item.set("change", PushWire.node(kept.change()));
        }
        return Json.bytes(body);
    }

    private static Optional<String> why(@Nullable String body) {
        return Optional.ofNullable(body).filter(sent -> !sent.isEmpty()).flatMap(sent -> JsonBody.of(
                        sent.getBytes(StandardCharsets.UTF_8))
                .text(TraceField.WHY.name()));
    }

    /** @param why the reason, as {@link StatedReason} asks; a client that is older than the question gives none */
    record Dismissal(@Nullable String why) {
        /** Leaves out what the person wrote. */
        @Override
        public String toString() {
            return "Dismissal[hidden]";
        }
    }
}
