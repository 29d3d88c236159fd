package se.stegvis.server.web.casepage;

import io.micronaut.core.annotation.Introspected;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.RecordWords;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.HolderRule;
import se.stegvis.shared.record.Protection;

/** One case: who has it, its step, its records; and what a team lead may do with it. */
@Controller("/web/cases/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class CaseController {
    private final CaseReading reading;
    private final CaseViews views;
    private final OfficeChanges changes;
    private final NamesFactory names;
    private final FormCheck check;
    private final Pages pages;
    private final Clock clock;

    CaseController(
            CaseReading reading,
            CaseViews views,
            OfficeChanges changes,
            NamesFactory names,
            FormCheck check,
            Pages pages,
            Clock clock) {
        this.reading = reading;
        this.views = views;
        this.changes = changes;
        this.names = names;
        this.check = check;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * One case.
     *
     * @param receivers and {@code deputies} that the reader may name; empty when none
     * @param from who had it before it was handed over; null when that was not just now
     * @param until when the opening in an emergency ends; empty text when there is none
     */
    @Introspected
    record CasePage(
            CaseView view,
            List<CaseReceiver> receivers,
            @Nullable UUID from,
            boolean mayTakeOver,
            List<CaseReceiver> deputies,
            boolean mayWrite,
            boolean mayAnswer,
            boolean done,
            String until) {}

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
        Names called = names.of(request, caller);
        CaseReading.InEmergency found = reading.openAlsoInEmergency(caller, id, "case page", clock.instant());
        OpenedCase opened = found.opened();
        CaseHolders holders = opened.row().holders();
        boolean mayHandOver = AccessRules.mayHandOver(caller, holders);
        boolean mayTakeOver = mayHandOver
                && caller.role() == Role.TEAM_LEAD
                && !holders.responsible().equals(Optional.of(caller.account()));
        var model = new CasePage(
                views.of(opened, caller, called, names.today()),
                mayHandOver ? receivers(caller, opened, called) : List.of(),
                mayHandOver ? from : null,
                mayTakeOver,
                AccessRules.mayNameDeputy(caller, holders) ? deputies(holders, called) : List.of(),
                AccessRules.mayWrite(caller, holders),
                AccessRules.mayAnswerFollowUp(caller, holders),
                done,
                found.until().map(RecordWords::minute).orElse(""));
        return pages.page(request, caller, MenuItem.CASES, "case", model);
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
        UUID to = receivers(caller, opened, called).stream()
                .map(CaseReceiver::id)
                .filter(one -> one.toString().equals(form.responsible()))
                .findFirst()
                .orElseThrow(() -> OfficeChanges.missing("responsible"));
        Optional<UUID> deputy = exchanged(opened.row().holders(), to, called);
        changes.handOver(caller, id, OfficeChanges.revision(form.revision()), to, deputy);
        String undo = opened.row()
                .holders()
                .responsible()
                .map(before -> "?from=" + before)
                .orElse("?done=true");
        return Pages.then("/web/cases/" + id + undo);
    }

    /** A team lead becomes responsible, with the reason. */
    @Post("/take-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeOver(Caller caller, UUID id, @Body CaseForm.TakeOverForm form) {
        reading.open(caller, id, "take over");
        demand(form);
        changes.takeOver(caller, id, OfficeChanges.revision(form.revision()), form.why());
        return Pages.then("/web/cases/" + id + "?done=true");
    }

    /** Names who acts when the responsible is away or has left. */
    @Post("/deputy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> deputy(Caller caller, HttpRequest<?> request, UUID id, @Body CaseForm.Holder form) {
        OpenedCase opened = reading.open(caller, id, "deputy");
        UUID to = deputies(opened.row().holders(), names.of(request, caller)).stream()
                .map(CaseReceiver::id)
                .filter(one -> one.toString().equals(form.deputy()))
                .findFirst()
                .orElseThrow(() -> OfficeChanges.missing("deputy"));
        changes.nameDeputy(caller, id, OfficeChanges.revision(form.revision()), to);
        return Pages.then("/web/cases/" + id + "?done=true");
    }

    /** Accepts an assignment, or returns it with the reason. */
    @Post("/assignments/{assignment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(Caller caller, UUID id, UUID assignment, @Body CaseForm.AssignmentReply form) {
        demand(form);
        Optional<String> why = Optional.of(form.why()).filter(text -> !text.isEmpty());
        if (!form.isAccepted() && why.isEmpty()) {
            throw OfficeChanges.missing("why");
        }
        changes.answerAssignment(
                caller,
                id,
                assignment,
                OfficeChanges.revision(form.revision()),
                form.isAccepted() ? AssignmentState.ACCEPTED : AssignmentState.RETURNED,
                why);
        return Pages.then("/web/cases/" + id + "?done=true");
    }

    private void demand(Record form) {
        check.firstWrong(form).ifPresent(field -> {
            throw OfficeChanges.missing(field);
        });
    }

    /** Someone a case can be given to. */
    public record CaseReceiver(UUID id, String name) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Receiver[" + id + "]";
        }
    }

    /** Those of the case's team who may be responsible for it and are not. */
    private static List<CaseReceiver> receivers(Caller caller, OpenedCase opened, Names called) {
        CaseHolders holders = opened.row().holders();
        return called.of(holders.team().map(List::of).orElse(List.copyOf(caller.teams()))).stream()
                .filter(account -> HolderRule.fits(worker(account), holders.team()))
                .map(Account::id)
                .filter(account -> !holders.responsible().equals(Optional.of(account)))
                .map(account -> new CaseReceiver(account, called.worker(account)))
                .toList();
    }

    /** The former responsible of a protected case that its deputy gets becomes the deputy, so that it keeps two. */
    private static Optional<UUID> exchanged(CaseHolders holders, UUID to, Names called) {
        boolean isDeputy = holders.deputy().filter(to::equals).isPresent();
        return holders.responsible()
                .filter(before -> isDeputy && holders.protection() != Protection.NONE)
                .filter(before -> called.active().stream()
                        .anyMatch(account -> account.id().equals(before) && AccessRules.mayReceive(account)));
    }

    /** Those of the municipality who may be deputy and are not. */
    private static List<CaseReceiver> deputies(CaseHolders holders, Names called) {
        return called.active().stream()
                .filter(account -> HolderRule.runsCases(worker(account).role()))
                .map(Account::id)
                .filter(account -> !holders.responsible().equals(Optional.of(account))
                        && !holders.deputy().equals(Optional.of(account)))
                .map(account -> new CaseReceiver(account, called.worker(account)))
                .toList();
    }

    private static HolderRule.Worker worker(Account account) {
        return new HolderRule.Worker(
                account.id(),
                se.stegvis.shared.definition.Role.valueOf(account.role().name()),
                account.teams());
    }
}
