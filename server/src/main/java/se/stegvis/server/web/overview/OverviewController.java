package se.stegvis.server.web.overview;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.OpenFindings;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.followup.FollowUpSearch;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.Week;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.Worklist;
import se.stegvis.shared.reminder.CaseRule;

/** The first page: what comes, what slips and what lacks a date, with a way from each number to what is behind it. */
@Controller("/web/overview")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class OverviewController {
    private final Transactions transactions;
    private final Worklist worklist;
    private final FollowUpSearch search;
    private final EmergencyAccess emergency;
    private final OpenFindings findings;
    private final NamesFactory names;
    private final Pages pages;

    OverviewController(
            Transactions transactions,
            Worklist worklist,
            FollowUpSearch search,
            EmergencyAccess emergency,
            OpenFindings findings,
            NamesFactory names,
            Pages pages) {
        this.transactions = transactions;
        this.worklist = worklist;
        this.search = search;
        this.emergency = emergency;
        this.findings = findings;
        this.names = names;
        this.pages = pages;
    }

    /** The work of a lead's teams. @param today as {@code 2026-12-01} */
    @Introspected
    record OverviewPage(Overview overview, int unseen, long withoutDeputy, LateChart chart, String today) {}

    @Get
    HttpResponse<?> overview(Caller caller, HttpRequest<?> request) {
        Names called = names.of(request, caller);
        Week week = names.week();
        ShownOverview shown = transactions.snapshot(() -> {
            List<WorkCase> cases = worklist.of(caller);
            Overview overview = Overview.of(cases, search.slipped(caller, cases, week), week, called);
            return new ShownOverview(overview, emergency.unseen(caller).size(), withoutDeputy(caller));
        });
        return page(caller, request, shown);
    }

    /** @param withoutDeputy how many protected cases of the lead's teams have no deputy; which, the lead does not see */
    private record ShownOverview(Overview overview, int unseen, long withoutDeputy) {}

    private long withoutDeputy(Caller caller) {
        if (caller.role() != Role.TEAM_LEAD) {
            return 0;
        }
        Map<Optional<UUID>, Long> byTeam = findings.count(caller.municipality(), CaseRule.PROTECTED_WITHOUT_DEPUTY);
        return caller.teams().stream()
                .mapToLong(team -> byTeam.getOrDefault(Optional.of(team), 0L))
                .sum();
    }

    private HttpResponse<?> page(Caller caller, HttpRequest<?> request, ShownOverview shown) {
        return pages.page(
                request,
                caller,
                MenuItem.OVERVIEW,
                "overview",
                new OverviewPage(
                        shown.overview(),
                        shown.unseen(),
                        shown.withoutDeputy(),
                        LateChart.of(shown.overview().byWorker()),
                        names.today().toString()));
    }
}
