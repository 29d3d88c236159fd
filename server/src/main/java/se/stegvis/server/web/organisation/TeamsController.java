package se.stegvis.server.web.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.admin.OrganisationAdministration;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Roles;
import se.stegvis.server.team.TeamChangeRefused;
import se.stegvis.server.team.TeamChangeRefused.TeamFault;
import se.stegvis.server.team.TeamChanges;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;

/** The page of teams: adding one, giving it another name, closing one that is empty. */
@Controller("/web/teams")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class TeamsController {
    private final OrganisationAdministration organisation;
    private final TeamChanges teams;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Pages pages;

    TeamsController(
            OrganisationAdministration organisation,
            TeamChanges teams,
            Accounts accounts,
            Transactions transactions,
            Pages pages) {
        this.organisation = organisation;
        this.teams = teams;
        this.accounts = accounts;
        this.transactions = transactions;
        this.pages = pages;
    }

    /**
     * All open teams, and the form of a new one.
     *
     * @param fault of the form that was sent; null when none was
     * @param about the team whose form it was; null for a new one
     * @param typed the name as it was typed there
     */
    @Introspected
    record TeamsPage(
            List<TeamLine> teams,
            @Nullable TeamFault fault,
            @Nullable UUID about,
            String typed) {
        /** Leaves out what was typed. */
        @Override
        public String toString() {
            return "TeamsPage[" + teams.size() + " " + fault + "]";
        }
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request) {
        return page(caller, request, null, null, "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Caller caller, HttpRequest<?> request, @Valid @Body TeamForm form) {
        check(caller);
        return done(
                caller, request, null, form.name(), () -> organisation.addTeam(Administrator.of(caller), form.name()));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rename(Caller caller, HttpRequest<?> request, UUID id, @Valid @Body TeamForm form) {
        known(caller, id);
        return done(
                caller,
                request,
                id,
                form.name(),
                () -> organisation.renameTeam(Administrator.of(caller), id, form.was(), form.name()));
    }

    @Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(Caller caller, HttpRequest<?> request, UUID id) {
        known(caller, id);
        return done(caller, request, id, "", () -> organisation.closeTeam(Administrator.of(caller), id));
    }

    private HttpResponse<?> done(
            Caller caller, HttpRequest<?> request, @Nullable UUID about, String typed, Runnable act) {
        try {
            act.run();
            return Pages.then("/web/teams");
        } catch (TeamChangeRefused refused) {
            boolean ofTheForm = refused.fault() == TeamFault.NAME || refused.fault() == TeamFault.TAKEN;
            return page(caller, request, refused.fault(), about, typed)
                    .status(ofTheForm ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
        }
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, @Nullable TeamFault fault, @Nullable UUID about, String typed) {
        check(caller);
        return pages.page(request, caller, MenuItem.TEAMS, "teams", new TeamsPage(lines(caller), fault, about, typed));
    }

    private List<TeamLine> lines(Caller caller) {
        return transactions.snapshot(() -> {
            List<Account> active = accounts.all(caller.municipality()).stream()
                    .filter(Account::active)
                    .toList();
            return accounts.openTeams(caller.municipality()).stream()
                    .map(team -> new TeamLine(
                            team.id(),
                            team.name(),
                            active.stream()
                                    .filter(account -> account.teams().contains(team.id()))
                                    .count(),
                            teams.openCases(caller.municipality(), team.id())))
                    .toList();
        });
    }

    /** A team of another municipality is as one that is not there. */
    private void known(Caller caller, UUID id) {
        check(caller);
        if (accounts.teams(caller.municipality()).stream()
                .noneMatch(team -> team.id().equals(id))) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private static void check(Caller caller) {
        if (!AdministrationRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
