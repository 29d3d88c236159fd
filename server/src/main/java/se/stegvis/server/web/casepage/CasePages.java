package se.stegvis.server.web.casepage;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.CaseReading;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.RecordWords;

/** Shows the page of a case, also with a form that was sent from there and cannot be used. */
@Singleton
class CasePages {
    private final CaseReading reading;
    private final CaseViews views;
    private final NamesFactory names;
    private final Pages pages;
    private final Clock clock;

    CasePages(CaseReading reading, CaseViews views, NamesFactory names, Pages pages, Clock clock) {
        this.reading = reading;
        this.views = views;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * One case.
     *
     * @param receivers and {@code deputies} that the reader may name; empty when none
     * @param from who had it before it was handed over; null when that was not just now
     * @param until when the opening in an emergency ends; empty text when there is none
     * @param refused a form that was sent from the page and cannot be used
     */
    @Introspected
    record CasePage(
            CaseView view,
            List<CaseReceivers.CaseReceiver> receivers,
            @Nullable UUID from,
            boolean mayTakeOver,
            List<CaseReceivers.CaseReceiver> deputies,
            boolean mayWrite,
            boolean mayAnswer,
            boolean done,
            String until,
            RefusedForm refused) {}

    /**
     * @param from who had the case before it was handed over just now; null for nobody
     * @param done a decision was made
     */
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, UUID id, @Nullable UUID from, boolean done) {
        return page(caller, request, id, from, done, RefusedForm.NONE);
    }

    /**
     * The page with the sentence at the field, and the text in it.
     *
     * @throws se.stegvis.server.problem.ProblemException 400 when the page has no such form for the reader any more
     */
    HttpResponse<?> refused(Caller caller, HttpRequest<?> request, UUID id, RefusedForm refused) {
        return page(caller, request, id, null, false, refused).status(HttpStatus.BAD_REQUEST);
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, UUID id, @Nullable UUID from, boolean done, RefusedForm refused) {
        Names called = names.of(request, caller);
        CaseReading.InEmergency found = reading.openAlsoInEmergency(caller, id, "case page", clock.instant());
        OpenedCase opened = found.opened();
        CaseHolders holders = opened.row().holders();
        boolean mayHandOver = AccessRules.mayHandOver(caller, holders);
        List<CaseReceivers.CaseReceiver> receivers = mayHandOver ? CaseReceivers.of(caller, opened, called) : List.of();
        List<CaseReceivers.CaseReceiver> deputies =
                AccessRules.mayNameDeputy(caller, holders) ? CaseReceivers.deputies(holders, called) : List.of();
        boolean mayTakeOver = AccessRules.mayTakeOver(caller, holders);
        CaseView view = views.of(opened, caller, called, names.today());
        boolean isShown = refused.isOf("")
                || refused.equals(RefusedForm.HAND_OVER) && !receivers.isEmpty()
                || refused.equals(RefusedForm.DEPUTY) && !deputies.isEmpty()
                || refused.isOf("take-over") && mayTakeOver
                || view.asks(refused);
        if (!isShown) {
            throw OfficeChanges.outdated(refused.form());
        }
        var model = new CasePage(
                view,
                receivers,
                mayHandOver ? from : null,
                mayTakeOver,
                deputies,
                AccessRules.mayWrite(caller, holders),
                AccessRules.mayAnswerFollowUp(caller, holders),
                done,
                found.until().map(RecordWords::minute).orElse(""),
                refused);
        return pages.page(request, caller, MenuItem.CASES, "case", model);
    }
}
