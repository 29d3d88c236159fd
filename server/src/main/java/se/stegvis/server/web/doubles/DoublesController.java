package se.stegvis.server.web.doubles;

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
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.BackgroundRequests;
import se.stegvis.server.web.worklist.NamesFactory;
import se.stegvis.server.web.worklist.Pagination;

/** The page of persons who stand in several cases: a team lead sees those of the teams, an administrator how many there are. */
@Controller("/web/doubles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.TEAM_LEAD, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
@Hidden
class DoublesController {
    private final DuplicateCases doubles;
    private final NamesFactory names;
    private final Pages pages;

    DoublesController(DuplicateCases doubles, NamesFactory names, Pages pages) {
        this.doubles = doubles;
        this.names = names;
        this.pages = pages;
    }

    /** @param lead the reader leads a team, and sees the cases */
    @Introspected
    record DoublesPage(DuplicateCases.Shown shown, Pagination<?> sheet, boolean lead) {}

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "1") int page) {
        DuplicateCases.Shown shown =
                doubles.page(caller, page, names.of(request, caller), BackgroundRequests.initiator(request));
        boolean lead = caller.role() == Role.TEAM_LEAD;
        return pages.page(
                request,
                caller,
                lead ? MenuItem.CASES : MenuItem.UNHELD,
                "doubles",
                new DoublesPage(shown, shown.sheet(), lead));
    }
}
