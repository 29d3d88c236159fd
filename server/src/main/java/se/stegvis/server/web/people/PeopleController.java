package se.stegvis.server.web.people;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;

/** The page of accounts. A password is shown once, on the page that answers the form. */
@Controller("/web/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ADMIN"})
@Produces(MediaType.TEXT_HTML)
@Hidden
class PeopleController {
    private final People people;
    private final Accounts accounts;
    private final Pages pages;

    PeopleController(People people, Accounts accounts, Pages pages) {
        this.people = people;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request) {
        return page(caller, request, Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Caller caller, HttpRequest<?> request, @Body Map<String, Object> form) {
        check(caller);
        NewAccount asked = NewAccount.read(form, accounts.teams(caller.municipality()));
        List<AccountFinding> findings = asked.findings(people.taken(caller, asked.username()));
        if (!findings.isEmpty()) {
            return page(caller, request, Map.of("asked", asked, "findings", findings))
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page(
                caller,
                request,
                Map.of("password", people.open(caller, asked), "forWhom", asked.name(), "login", login(caller, asked)));
    }

    @Post("/{id}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(Caller caller, HttpRequest<?> request, UUID id) {
        check(caller);
        String password = people.renew(caller, id).orElseThrow(PeopleController::missing);
        return accounts.find(caller.municipality(), id)
                .map(account -> page(
                        caller,
                        request,
                        Map.of(
                                "password",
                                password,
                                "forWhom",
                                account.name(),
                                "login",
                                account.username() + "@" + caller.municipalitySlug())))
                .orElseThrow(PeopleController::missing);
    }

    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Caller caller, UUID id) {
        check(caller);
        if (!people.end(caller, id)) {
            throw missing();
        }
        return Pages.then("/web/people");
    }

    private MutableHttpResponse<?> page(Caller caller, HttpRequest<?> request, Map<String, ?> more) {
        check(caller);
        List<Team> teams = accounts.teams(caller.municipality());
        Map<UUID, String> called = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        Map<String, Object> values = new HashMap<>(more);
        values.put("teams", teams);
        values.put("roles", Role.values());
        values.put(
                "people",
                accounts.all(caller.municipality()).stream()
                        .map(account -> PersonLine.of(account, called, caller.account()))
                        .toList());
        return pages.page(request, caller, Place.PEOPLE, "people", values);
    }

    private static String login(Caller caller, NewAccount asked) {
        return asked.username() + "@" + caller.municipalitySlug();
    }

    private static void check(Caller caller) {
        if (!AccessRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    private static ProblemException missing() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
