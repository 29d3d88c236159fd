package se.stegvis.server.web.casepage;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.shared.record.AssignmentState;

/** One case: who has it, its step, its records; and what a team lead may do with it. */
@Controller("/web/cases/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class CaseController {
    private final CaseReading reading;
    private final CasePages casePages;
    private final OfficeChanges changes;
    private final NamesFactory names;
    private final FormCheck check;

    CaseController(
            CaseReading reading, CasePages casePages, OfficeChanges changes, NamesFactory names, FormCheck check) {
        this.reading = reading;
        this.casePages = casePages;
        this.changes = changes;
        this.names = names;
        this.check = check;
    }

    /**
     * @param from who had the case before it was handed over from this page, to undo that
     * @param done a decision was made on another page
     */
    @Get
    HttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            UUID id,
            @Nullable @QueryValue UUID from,
            @QueryValue(defaultValue = "false") boolean done) {
        return casePages.page(caller, request, id, from, done);
    }

    /** Names another of the team as responsible; sent twice, or by two leads at once for the same one, is once. */
    @Post("/hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handOver(Caller caller, HttpRequest<?> request, UUID id, @Body CaseForm.Holder form) {
        OpenedCase opened = reading.open(caller, id, "hand over");
        Names called = names.of(request, caller);
        boolean isDone = opened.row()
                .holders()
                .responsible()
                .filter(has -> has.toString().equals(form.responsible()))
                .isPresent();
        if (isDone && AccessRules.mayHandOver(caller, opened.row().holders())) {
            return Pages.then("/web/cases/" + id + "?done=true");
        }
        Optional<UUID> to = CaseReceivers.chosen(form.responsible(), CaseReceivers.of(caller, opened, called));
        if (to.isEmpty()) {
            return casePages.refused(caller, request, id, RefusedForm.HAND_OVER);
        }
        Optional<UUID> deputy = CaseReceivers.exchanged(opened.row().holders(), to.get(), called);
        changes.handOver(caller, id, OfficeChanges.revision(form.revision()), to.get(), deputy);
        String undo = opened.row()
                .holders()
                .responsible()
                .map(before -> "from=" + before)
                .orElse("done=true");
        return changes.then(caller, id, undo);
    }

    /** A team lead becomes responsible, with the reason. */
    @Post("/take-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeOver(Caller caller, HttpRequest<?> request, UUID id, @Body CaseForm.TakeOverForm form) {
        reading.open(caller, id, "take over");
        Optional<String> wrong = check.firstWrong(form);
        if (wrong.filter("why"::equals).isPresent()) {
            return casePages.refused(caller, request, id, RefusedForm.ofTakingOver(form.why()));
        }
        demand(wrong);
        changes.takeOver(caller, id, OfficeChanges.revision(form.revision()), form.why());
        return Pages.then("/web/cases/" + id + "?done=true");
    }

    /** Names who acts when the responsible is away or has left. */
    @Post("/deputy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> deputy(Caller caller, HttpRequest<?> request, UUID id, @Body CaseForm.Holder form) {
        OpenedCase opened = reading.open(caller, id, "deputy");
        Optional<UUID> to = CaseReceivers.chosen(
                form.deputy(), CaseReceivers.deputies(opened.row().holders(), names.of(request, caller)));
        if (to.isEmpty()) {
            return casePages.refused(caller, request, id, RefusedForm.DEPUTY);
        }
        changes.nameDeputy(caller, id, OfficeChanges.revision(form.revision()), to.get());
        return changes.then(caller, id, "done=true");
    }

    /** Accepts an assignment, or returns it with the reason. */
    @Post("/assignments/{assignment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(
            Caller caller, HttpRequest<?> request, UUID id, UUID assignment, @Body CaseForm.AssignmentReply form) {
        Optional<String> wrong = check.firstWrong(form);
        Optional<String> why = Optional.of(form.why()).filter(text -> !text.isEmpty());
        if (wrong.filter("why"::equals).isPresent() || !form.isAccepted() && why.isEmpty()) {
            return casePages.refused(caller, request, id, RefusedForm.ofAssignment(assignment, form.why()));
        }
        demand(wrong);
        changes.answerAssignment(
                caller,
                id,
                assignment,
                OfficeChanges.revision(form.revision()),
                form.isAccepted() ? AssignmentState.ACCEPTED : AssignmentState.RETURNED,
                why);
        return Pages.then("/web/cases/" + id + "?done=true");
    }

    /** No page sends what is wrong besides what a person types. */
    private static void demand(Optional<String> wrong) {
        wrong.ifPresent(field -> {
            throw OfficeChanges.outdated(field);
        });
    }
}
