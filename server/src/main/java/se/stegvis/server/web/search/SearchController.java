package se.stegvis.server.web.search;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.List;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.search.CaseFinder.FoundCases;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.NamesFactory;

/** Finds the case of a person by name, personal number or case number; one that fits alone is opened at once. A case of others leads to the form of an emergency. */
@Controller("/web/search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CASEWORKER, Roles.OCCUPATIONAL_THERAPIST, Roles.COACH, Roles.TEAM_LEAD})
@Produces(MediaType.TEXT_HTML)
@Hidden
class SearchController {
    private final CaseFinder finder;
    private final NamesFactory names;
    private final Pages pages;

    SearchController(CaseFinder finder, NamesFactory names, Pages pages) {
        this.finder = finder;
        this.names = names;
        this.pages = pages;
    }

    /**
     * The cases that were found.
     *
     * @param wanted as it was typed; empty text when nothing was
     * @param more how many others fit
     * @param others cases that the reader may not read
     */
    @Introspected
    record SearchPage(String wanted, List<FoundCase> cases, int more, List<OtherCase> others) {
        /** Leaves out what was typed and who was found. */
        @Override
        public String toString() {
            return "SearchPage[" + cases.size() + "]";
        }
    }

    /** An empty search, for who comes back to the address. */
    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request) {
        return page(caller, request, "", FoundCases.NONE);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> find(Caller caller, HttpRequest<?> request, @Valid @Body SearchForm form) {
        Names called = names.of(request, caller);
        FoundCases found = finder.find(caller, form.wanted(), called);
        return found.cases().size() == 1 && found.others().isEmpty()
                ? Pages.then("/web/cases/" + found.cases().get(0).caseId())
                : page(caller, request, form.wanted(), found);
    }

    private HttpResponse<?> page(Caller caller, HttpRequest<?> request, String wanted, FoundCases found) {
        return pages.page(
                request,
                caller,
                MenuItem.CASES,
                "search",
                new SearchPage(wanted, found.cases(), found.more(), found.others()));
    }
}
