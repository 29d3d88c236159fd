package se.stegvis.server.web.approval;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.approval.Approvals;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;

/** The acts that need two persons: leads and administrators see who asks for what, and another person decides. */
@Controller("/web/approvals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.TEAM_LEAD, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
@Hidden
class ApprovalsController {
    private final Approvals approvals;
    private final NamesFactory names;
    private final Pages pages;
    private final Clock clock;

    ApprovalsController(Approvals approvals, NamesFactory names, Pages pages, Clock clock) {
        this.approvals = approvals;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The requests that wait, and those of the last weeks.
     *
     * @param asked the outcome of a request just now; null when there was none
     * @param done the reader has decided just now
     */
    @Introspected
    record ApprovalsPage(
            List<ApprovalLine> waiting,
            List<ApprovalLine> decided,
            @Nullable String asked,
            boolean done) {
        /** Leaves out what is asked. */
        @Override
        public String toString() {
            return "ApprovalsPage[" + waiting.size() + "]";
        }
    }

    @Get
    HttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            @Nullable @QueryValue Approvals.RequestOutcome asked,
            @QueryValue(defaultValue = "false") boolean done) {
        Names called = names.of(request, caller);
        Instant now = clock.instant();
        List<ApprovalLine> all = approvals.newest(caller).stream()
                .map(one -> ApprovalLine.of(one, caller, called, now))
                .toList();
        var model = new ApprovalsPage(
                all.stream().filter(ApprovalLine::open).toList(),
                all.stream().filter(line -> !line.open()).toList(),
                asked == null ? null : asked.name(),
                done);
        return pages.page(request, caller, MenuItem.APPROVALS, "approvals", model);
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Caller caller, UUID id) {
        return decided(approvals.decide(caller, id, true));
    }

    @Post("/{id}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decline(Caller caller, UUID id) {
        return decided(approvals.decide(caller, id, false));
    }

    private static HttpResponse<?> decided(boolean done) {
        if (!done) {
            throw ProblemException.of(HttpStatus.CONFLICT, "not-to-decide");
        }
        return Pages.then("/web/approvals?done=true");
    }
}
