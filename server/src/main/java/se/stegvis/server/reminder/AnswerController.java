package se.stegvis.server.reminder;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.JsonBody;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.reminder.ReminderMessages.Cancellation;
import se.stegvis.server.reminder.ReminderMessages.Postponement;
import se.stegvis.server.reminder.ReminderMessages.Settled;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.PostponementReason;
import se.stegvis.shared.reminder.ReminderWording;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.text.VisibleText;
import se.stegvis.shared.time.SwedishTime;

/** Done, postponed or cancelled, said at a reminder. */
@Controller("/api/v1/reminders/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Requires(beans = ChangeIntake.class)
class AnswerController {
    private static final String REASONS =
            Arrays.stream(PostponementReason.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final FollowUpAnswers answers;
    private final Clock clock;

    AnswerController(FollowUpAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Post("/done")
    Settled done(Caller caller, UUID id) {
        return answer(caller, id, FollowUpAnswer.done());
    }

    @Post("/postpone")
    @RequestBody(content = @Content(schema = @Schema(implementation = Postponement.class)))
    Settled postpone(Caller caller, UUID id, @Body byte[] sent) {
        JsonBody body = JsonBody.of(sent);
        LocalDate newDate = body.day(CommonFields.OUTCOME_NEW_DATE.name())
                .filter(day -> day.isAfter(SwedishTime.day(clock.instant())))
                .orElseThrow(() -> wrong(CommonFields.OUTCOME_NEW_DATE.name()));
        String why = required(body);
        return answer(
                caller,
                id,
                new FollowUpAnswer(
                        FollowUpOutcome.POSTPONED, reason(body), Optional.of(why), Optional.of(newDate), false));
    }

    @Post("/cancel")
    @RequestBody(content = @Content(schema = @Schema(implementation = Cancellation.class)))
    Settled cancel(Caller caller, UUID id, @Body byte[] sent) {
        String why = required(JsonBody.of(sent));
        return answer(
                caller,
                id,
                new FollowUpAnswer(
                        FollowUpOutcome.CANCELLED, Optional.empty(), Optional.of(why), Optional.empty(), false));
    }

    private Settled answer(Caller caller, UUID id, FollowUpAnswer answer) {
        ChangeResult result = answers.answer(caller, id, answer, clock.instant());
        return new Settled(result.outcome().name(), result.revision());
    }

    private String required(JsonBody body) {
        return body.text(CommonFields.OUTCOME_WHY.name())
                .flatMap(VisibleText::written)
                .orElseThrow(() -> wrong(CommonFields.OUTCOME_WHY.name()));
    }

    /** Not asked for: programs of others do not know it yet. */
    private Optional<PostponementReason> reason(JsonBody body) {
        String field = CommonFields.OUTCOME_REASON.name();
        return body.text(field).map(said -> Arrays.stream(PostponementReason.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        Problems.of("malformed", Problems.field(field, "malformed.choice", field, REASONS)))));
    }

    private ProblemException wrong(String field) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                Problems.of(
                        "incomplete-answer",
                        new FieldError(
                                field, ReminderWording.of(Language.current()).missing(field))));
    }
}
