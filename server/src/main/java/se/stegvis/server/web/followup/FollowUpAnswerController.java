package se.stegvis.server.web.followup;

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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.record.Revision;
import se.stegvis.server.reminder.FollowUpAnswer;
import se.stegvis.server.reminder.FollowUpAnswers;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.DayField;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.WorklistFilter;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PostponementReason;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.reminder.FollowUpState;

/** The page on which a follow-up date is answered: done, moved with the reason, or not needed (decision 147). */
@Controller("/web/cases/{id}/follow-ups/{record}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class FollowUpAnswerController {
    /** In the address of who comes from the list, before the list's filter. */
    static final String FROM_LIST = "list";

    private final CaseReading reading;
    private final FollowUpAnswers answers;
    private final NamesFactory names;
    private final Pages pages;
    private final Clock clock;

    FollowUpAnswerController(
            CaseReading reading, FollowUpAnswers answers, NamesFactory names, Pages pages, Clock clock) {
        this.reading = reading;
        this.answers = answers;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /** A reason of the form: its key, and what it is called. */
    public record ReasonChoice(String key, String label) {
        @Override
        public String toString() {
            return "ReasonChoice[" + key + "]";
        }
    }

    /**
     * A follow-up date with the form of its answer.
     *
     * @param action where the form is sent
     * @param about the record that the date stands in, such as a home visit
     * @param daysLate 0 or less while its day has not passed
     * @param takeOver the revision of the case on which a take-over builds; empty for who may not take it over
     * @param list address of the list that one came from; empty text when one came from the case
     * @param wrong a sentence; empty text when nothing is
     */
    @Introspected
    record FollowUpAnswerPage(
            String action,
            String caseAddress,
            String number,
            String client,
            String about,
            long daysLate,
            FollowUpAnswerForm written,
            List<ReasonChoice> reasons,
            DayField newDate,
            Optional<Integer> takeOver,
            String list,
            String wrong) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "FollowUpAnswerPage[" + number + "]";
        }
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, UUID id, UUID record) {
        Followed followed = followed(caller, id, record);
        Names called = names.of(request, caller);
        FollowUpState state = followed.state();
        if (state.standing() != FollowUpState.Standing.OPEN) {
            throw ProblemException.of(HttpStatus.CONFLICT, "follow-up-settled");
        }
        FollowUpAnswerForm form = FollowUpAnswerForm.empty(state.due().toString());
        return page(caller, request, followed, form, DayField.filled(FollowUpAnswerForm.NEW_DATE, ""), "", called);
    }

    /** Sent twice is once: who has just given that answer is led on. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(
            Caller caller, HttpRequest<?> request, UUID id, UUID record, @Valid @Body FollowUpAnswerForm form) {
        Followed followed = followed(caller, id, record);
        Names called = names.of(request, caller);
        DayField day = form.day(called);
        Optional<FollowUpAnswerForm.Fault> wrong = form.wrong(day, called);
        if (wrong.isPresent()) {
            String sentence = wrong.get() == FollowUpAnswerForm.Fault.DATE_UNREAD
                    ? day.sentence()
                    : called.text("answer.wrong." + wrong.get());
            return page(caller, request, followed, form, day, sentence, called).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        FollowUpAnswer answer = form.answer(day);
        if (followed.waitsOn(form.due())) {
            answers.answer(caller, followed.record(), answer, clock.instant());
        } else if (!followed.hasAnswer(answer, caller.account())) {
            throw ProblemException.of(HttpStatus.CONFLICT, "follow-up-settled");
        }
        return Pages.then(list(request).orElse("/web/cases/" + id));
    }

    /** A record of a case and the follow-up date in it. */
    private record Followed(OpenedCase opened, Revision record, FollowUpState state) {
        boolean waitsOn(String due) {
            return state.standing() == FollowUpState.Standing.OPEN
                    && state.due().toString().equals(due);
        }

        /** The last that was said of the date is that, by them. */
        boolean hasAnswer(FollowUpAnswer answer, UUID account) {
            return record.doc().get(CommonFields.FOLLOW_UP_OUTCOMES).values().stream()
                    .reduce((earlier, later) -> later)
                    .filter(last -> last.get(CommonFields.OUTCOME_BY).equals(Optional.of(account))
                            && last.get(CommonFields.OUTCOME).equals(Optional.of(answer.outcome()))
                            && last.get(CommonFields.OUTCOME_NEW_DATE).equals(answer.newDate()))
                    .isPresent();
        }
    }

    /** @throws ProblemException 404 when there is no such date; 403 for who may not answer */
    private Followed followed(Caller caller, UUID id, UUID record) {
        OpenedCase opened = reading.open(caller, id, "follow-up");
        if (!AccessRules.mayAnswerFollowUp(caller, opened.row().holders())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return opened.records().stream()
                .filter(one -> one.id().equals(record))
                .findFirst()
                .flatMap(found -> FollowUpState.of(found.view()).map(state -> new Followed(opened, found, state)))
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private MutableHttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            Followed followed,
            FollowUpAnswerForm form,
            DayField day,
            String wrong,
            Names called) {
        UUID caseId = followed.opened().row().caseId();
        Wording wording = Wording.of(called.language());
        var model = new FollowUpAnswerPage(
                request.getUri().toString(),
                "/web/cases/" + caseId,
                CaseNumber.of(caseId),
                called.client(client(followed.opened())),
                called.kind(followed.record().kind()),
                ChronoUnit.DAYS.between(followed.state().due(), called.today()),
                form,
                Arrays.stream(PostponementReason.values())
                        .map(one -> new ReasonChoice(one.name(), wording.choice(one)))
                        .toList(),
                day,
                takeOver(caller, followed.opened()),
                list(request).orElse(""),
                wrong);
        return pages.page(request, caller, MenuItem.FOLLOW_UPS, "follow-up-answer", model);
    }

    private static Optional<Integer> takeOver(Caller caller, OpenedCase opened) {
        return opened.records().stream()
                .filter(one -> Kind.CASE.is(one.kind())
                        && AccessRules.mayTakeOver(caller, opened.row().holders()))
                .map(Revision::number)
                .findFirst();
    }

    private static Optional<String> client(OpenedCase opened) {
        return opened.records().stream()
                .map(Revision::view)
                .filter(Client.class::isInstance)
                .map(Client.class::cast)
                .map(Client::name)
                .findFirst();
    }

    /** The address of the list that one came from; empty when one came from the case. */
    private static Optional<String> list(HttpRequest<?> request) {
        return request.getParameters().contains(FROM_LIST)
                ? Optional.of("/web/follow-ups?"
                        + WorklistFilter.read(request.getParameters()).query())
                : Optional.empty();
    }
}
