package se.stegvis.server.web.people;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.PasswordSetupCodes;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.AccountFinding;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.team.Team;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FlashCookie;

/** The page of accounts, and the form of a new one, whose link is shown once on the account's own page. */
@Controller("/web/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PeopleController {
    private final AccountAdministration people;
    private final PasswordSetupCodes codes;
    private final Accounts accounts;
    private final FlashCookie flash;
    private final Pages pages;

    PeopleController(
            AccountAdministration people, PasswordSetupCodes codes, Accounts accounts, FlashCookie flash, Pages pages) {
        this.people = people;
        this.codes = codes;
        this.accounts = accounts;
        this.flash = flash;
        this.pages = pages;
    }

    /**
     * All accounts, and the form of a new one.
     *
     * @param asked the new account that was not opened; null when none was asked for
     * @param findings why it was not
     */
    @Introspected
    record PeoplePage(
            List<PersonLine> people,
            List<Team> teams,
            List<Role> roles,
            @Nullable AccountDetails asked,
            List<AccountFinding> findings) {}

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request) {
        return page(caller, request, null, List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Caller caller, HttpRequest<?> request, @Valid @Body AccountForm form) {
        check(caller);
        AccountDetails asked = form.details(accounts.openTeams(caller.municipality()));
        List<AccountFinding> findings = asked.findings(
                accounts.login(caller.municipality(), asked.username()).isPresent());
        if (!findings.isEmpty()) {
            return refused(caller, request, asked, findings);
        }
        AccountAdministration.OpenedAccount opening;
        try {
            opening = people.open(Administrator.of(caller), asked);
        } catch (AccountChangeRefused closed) {
            return refused(caller, request, asked, List.of(AccountFinding.TEAM_CLOSED));
        }
        UUID account = opening.account().id();
        return opening.code()
                .<HttpResponse<?>>map(
                        code -> flash.put(Pages.then("/web/people/" + account), caller, account, codes.link(code)))
                .orElseGet(() -> refused(caller, request, asked, List.of(AccountFinding.TAKEN)));
    }

    private HttpResponse<?> refused(
            Caller caller, HttpRequest<?> request, AccountDetails asked, List<AccountFinding> findings) {
        return page(caller, request, asked, findings).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, @Nullable AccountDetails asked, List<AccountFinding> findings) {
        check(caller);
        List<Team> teams = accounts.teams(caller.municipality());
        Map<UUID, String> called = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        List<PersonLine> people = accounts.all(caller.municipality()).stream()
                .map(account -> PersonLine.of(account, called, caller.account()))
                .toList();
        var model = new PeoplePage(
                people, teams.stream().filter(Team::open).toList(), List.of(Role.values()), asked, findings);
        return pages.page(request, caller, MenuItem.PEOPLE, "people", model);
    }

    private static void check(Caller caller) {
        if (!AdministrationRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
