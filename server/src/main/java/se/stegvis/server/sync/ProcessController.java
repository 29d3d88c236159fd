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
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.problem.RedactedStackTrace;
import se.stegvis.server.process.Processes;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.GuideFailed;
import se.stegvis.shared.guide.GuideJson;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/** The processes, and the place of a case in its own. Texts are Swedish unless the request prefers English. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ProcessController {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    /** May be repeated in an answer: too short and plain to be anything personal. */
    private static final String LIKE_A_DAY = "[0-9-]{1,10}";

    private static final Logger LOG = LoggerFactory.getLogger(ProcessController.class);

    /** As in records; beyond them no follow-up could be reckoned. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private final Processes processes;
    private final CaseReading reading;
    private final Clock clock;

    ProcessController(Processes processes, CaseReading reading, Clock clock) {
        this.processes = processes;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Every version of every process that the caller's municipality has, built-in and its own:
     * {@code {"processes":[{"key","version","name","owner","about","validFrom","reviewBy",
     * "inUse"}]}}; {@code inUse} is false for one that is not to be offered.
     */
    @Get("/processes")
    HttpResponse<byte[]> all(Caller caller, HttpRequest<?> request) {
        ObjectNode body = Json.newObject();
        ArrayNode list = body.putArray("processes");
        ProcessRegistry known = processes.of(caller.municipality());
        known.all()
                .forEach(one -> list.add(card(one.definition(), Language.of(request))
                        .put("inUse", known.isUsed(one.ref().key()))));
        return JsonAnswer.of(request, Json.bytes(body));
    }

    /**
     * One process as it was published.
     *
     * @param version empty for the newest that may be used today
     */
    @Get("/processes/{key}")
    HttpResponse<byte[]> one(Caller caller, HttpRequest<?> request, String key, @Nullable @QueryValue Integer version) {
        ProcessRegistry known = processes.of(caller.municipality());
        Optional<PublishedProcess> found = version == null
                ? known.newest(key, today())
                : known.all().stream()
                        .filter(one -> one.ref().key().equals(key) && one.ref().version() == version)
                        .findFirst();
        return JsonAnswer.of(
                request, found.orElseThrow(() -> notFound(known, key, version)).json());
    }

    /**
     * Where the case is, what may happen next, who owns it and what is missing, for the caller's role. 404 as for any
     * foreign case; 409 {@code no-process} when it follows none that is known here, {@code guide-failed} when its
     * process has a fault. Of another day than today: what happened later counts for nothing, and the case is at its
     * step of then.
     *
     * @param on the day that is asked about, {@code YYYY-MM-DD}, from 1900 to 2199; today in Sweden when absent
     */
    @Get("/cases/{id}/guide")
    HttpResponse<byte[]> guide(Caller caller, HttpRequest<?> request, UUID id, @Nullable @QueryValue String on) {
        LocalDate day = on == null ? today() : day(on);
        List<CareRecord> records = reading.open(caller, id, "guide").records().stream()
                .map(Revision::view)
                .toList();
        return guide(caller, records, day)
                .map(found -> GuideJson.of(found.guide(), Language.of(request)))
                .map(body -> JsonAnswer.of(request, Json.bytes(body)))
                .orElseThrow(() -> ProblemException.of(HttpStatus.CONFLICT, "no-process"));
    }

    private Optional<CaseGuide> guide(Caller caller, List<CareRecord> records, LocalDate day) {
        Role role = Role.valueOf(caller.role().name());
        try {
            return CaseGuide.of(processes.of(caller.municipality()), records, Optional.of(role), day);
        } catch (GuideFailed fault) {
            LOG.error("no guide by {}: {}", fault.process(), RedactedStackTrace.of(fault));
            throw ProblemException.of(HttpStatus.CONFLICT, "guide-failed");
        }
    }

    private static ObjectNode card(ProcessDefinition one, Locale language) {
        ProcessRef ref = one.ref();
        return Json.newObject()
                .put("key", ref.key())
                .put("version", ref.version())
                .put("name", one.name().in(language))
                .put("owner", one.owner())
                .put("about", one.about().in(language))
                .put("validFrom", one.validFrom().toString())
                .put("reviewBy", one.reviewBy().toString());
    }

    private LocalDate today() {
        return clock.instant().atZone(SwedishTime.ZONE).toLocalDate();
    }

    private static LocalDate day(String written) {
        try {
            if (written.matches(DAY)) {
                return within(LocalDate.parse(written));
            }
        } catch (DateTimeParseException noSuchDay) {
            throw notADay(written);
        }
        throw notADay(written);
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            FieldError error = Problems.field(
                    "on", "malformed.year", day.toString(), String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            throw new ProblemException(HttpStatus.BAD_REQUEST, Problems.of("malformed", error));
        }
        return day;
    }

    private static ProblemException notADay(String written) {
        String told = written.matches(LIKE_A_DAY) ? written : "on";
        FieldError error = Problems.field("on", "malformed.day", told);
        return new ProblemException(HttpStatus.BAD_REQUEST, Problems.of("malformed", error));
    }

    /** Names what there is instead. */
    private static ProblemException notFound(ProcessRegistry known, String key, @Nullable Integer version) {
        List<ProcessRef> all =
                known.all().stream().map(one -> one.definition().ref()).toList();
        String versions = all.stream()
                .filter(ref -> ref.key().equals(key))
                .map(ref -> String.valueOf(ref.version()))
                .collect(Collectors.joining(", "));
        String keys = all.stream().map(ProcessRef::key).distinct().collect(Collectors.joining(", "));
        FieldError error = versions.isEmpty() || version == null
                ? Problems.field("key", "not-found.process", keys)
                : Problems.field("version", "not-found.version", String.valueOf(version), versions);
        return new ProblemException(HttpStatus.NOT_FOUND, Problems.of("not-found", error));
    }
}
