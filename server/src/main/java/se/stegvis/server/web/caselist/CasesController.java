package se.stegvis.server.web.caselist;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.BackgroundRequests;
import se.stegvis.server.web.worklist.ClientNames;
import se.stegvis.server.web.worklist.FilterChoices;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.Pagination;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.Worklist;
import se.stegvis.server.web.worklist.WorklistFilter;

/** The open cases: who has each, its step and for how long, and when it is followed up. */
@Controller("/web/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class CasesController {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Transactions transactions;
    private final Worklist worklist;
    private final ClientNames clients;
    private final NamesFactory names;
    private final Pages pages;

    CasesController(
            Transactions transactions, Worklist worklist, ClientNames clients, NamesFactory names, Pages pages) {
        this.transactions = transactions;
        this.worklist = worklist;
        this.clients = clients;
        this.names = names;
        this.pages = pages;
    }

    /**
     * A sheet of cases.
     *
     * @param rules what a case may lack, to choose from
     * @param address of the same list, to which the number of a sheet is added
     * @param leaver whom the list is narrowed to; only for a lead
     * @param handedOver somebody else got a case of the reader's just now
     */
    @Introspected
    record CasesPage(
            WorklistFilter filter,
            FindingFilter lacking,
            List<FilterChoices.Choice> rules,
            CaseOrder order,
            List<FilterChoices.Choice> orders,
            String address,
            FilterChoices choices,
            Pagination<CaseLine> sheet,
            boolean lead,
            Optional<LeaverChoice> leaver,
            boolean handedOver) {}

    @Get
    HttpResponse<?> cases(
            Caller caller,
            HttpRequest<?> request,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "false") boolean handedOver) {
        WorklistFilter filter = WorklistFilter.read(request.getParameters());
        FindingFilter lacking = FindingFilter.read(request.getParameters());
        CaseOrder order = CaseOrder.read(request.getParameters());
        Names called = names.of(request, caller);
        LocalDate today = names.today();
        ShownCases shown = transactions.write(() -> {
            List<WorkCase> all = worklist.of(caller);
            Pagination<WorkCase> sheet =
                    Pagination.of(found(all, filter, lacking, order.comparator(called), today), page);
            List<UUID> ids =
                    sheet.lines().stream().map(one -> one.row().caseId()).toList();
            Map<UUID, String> clientNames = clients.names(caller, ids, BackgroundRequests.initiator(request));
            List<CaseLine> lines = sheet.lines().stream()
                    .map(one -> CaseLine.of(one, clientNames, called, today))
                    .toList();
            return new ShownCases(
                    new Pagination<>(lines, sheet.number(), sheet.of(), sheet.all()), FilterChoices.of(all, called));
        });
        return pages.page(
                request,
                caller,
                MenuItem.CASES,
                "cases",
                new CasesPage(
                        filter,
                        lacking,
                        FindingFilter.choices(called),
                        order,
                        CaseOrder.choices(called),
                        "/web/cases?" + order.query() + lacking.query() + filter.query() + "&",
                        shown.choices(),
                        shown.sheet(),
                        caller.role() == Role.TEAM_LEAD,
                        caller.role() == Role.TEAM_LEAD ? leaver(filter, called) : Optional.empty(),
                        handedOver));
    }

    /** Whom the list is narrowed to; empty for nobody, and for what is no account here. */
    private static Optional<LeaverChoice> leaver(WorklistFilter filter, Names called) {
        return filter.worker()
                .filter(worker -> ACCOUNT.matcher(worker).matches())
                .map(UUID::fromString)
                .filter(called::knows)
                .map(worker -> new LeaverChoice(worker.toString(), called.worker(worker)));
    }

    /** Whose cases a team lead looks at, and may hand over all at once. */
    public record LeaverChoice(String id, String name) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Leaver[" + id + "]";
        }
    }

    private record ShownCases(Pagination<CaseLine> sheet, FilterChoices choices) {}

    private static List<WorkCase> found(
            List<WorkCase> all,
            WorklistFilter filter,
            FindingFilter lacking,
            Comparator<WorkCase> order,
            LocalDate today) {
        return all.stream()
                .filter(filter::holds)
                .filter(one -> lacking.holds(one, today))
                .sorted(order)
                .toList();
    }
}
