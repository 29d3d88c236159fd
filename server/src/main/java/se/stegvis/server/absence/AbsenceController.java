package se.stegvis.server.absence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.JsonBody;
import se.stegvis.server.team.Absence;

/** Who is away, from when through when, and who covers. */
@Controller("/api/v1/absences")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AbsenceController {
    private final AbsenceRegistration notes;
    private final Clock clock;

    AbsenceController(AbsenceRegistration notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** Those that go on or come, which the caller may change. */
    @Get
    Absent list(Caller caller) {
        return new Absent(
                notes.of(caller, clock.instant()).stream().map(Away::of).toList());
    }

    @Post
    @Status(HttpStatus.CREATED)
    @RequestBody(content = @Content(schema = @Schema(implementation = Away.class)))
    Away note(Caller caller, @Body byte[] sent) {
        Away away = Away.of(JsonBody.of(sent));
        return Away.of(notes.note(
                caller,
                UuidCreator.getTimeOrderedEpoch(clock.instant()),
                new AbsenceRegistration.Wanted(away.account(), away.cover(), away.firstOn(), away.lastOn()),
                clock.instant()));
    }

    /** Back at work: yesterday was the last day away; one that has not begun is deleted. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(Caller caller, UUID id) {
        notes.end(caller, id, clock.instant());
    }

    @Serdeable
    record Absent(List<Away> absences) {}

    /** @param id given by the server */
    @Serdeable
    record Away(
            @Nullable UUID id,
            @Nullable UUID account,
            @Nullable UUID cover,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn) {
        static Away of(JsonBody body) {
            return new Away(
                    null,
                    body.id("account").orElse(null),
                    body.id("cover").orElse(null),
                    body.day("firstOn").orElse(null),
                    body.day("lastOn").orElse(null));
        }

        static Away of(Absence absence) {
            return new Away(absence.id(), absence.account(), absence.cover(), absence.firstOn(), absence.lastOn());
        }
    }
}
