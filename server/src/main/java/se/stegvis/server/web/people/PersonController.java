package se.stegvis.server.web.people;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;
import se.stegvis.server.web.session.ShownOnce;

/** The page of one account: name, address, role, teams, password, opening it again. */
@Controller("/web/people/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PersonController {
    /** Of an account that exists already its user name stays. */
    private static final Set<AccountFinding> OF_NEW_ONES = EnumSet.of(AccountFinding.USERNAME, AccountFinding.TAKEN);

    private final People people;
    private final Accounts accounts;
    private final ShownOnce once;
    private final Pages pages;

    PersonController(People people, Accounts accounts, ShownOnce once, Pages pages) {
        this.people = people;
        this.accounts = accounts;
        this.once = once;
        this.pages = pages;
    }

    /** @param done something was changed just now */
    @Get
    HttpResponse<?> page(
            Caller caller, HttpRequest<?> request, UUID id, @QueryValue(defaultValue = "false") boolean done) {
        Optional<String> password = once.read(request, caller, id);
        Map<String, Object> values = new HashMap<>(Map.of("done", done && password.isEmpty()));
        password.ifPresent(shown -> values.put("password", shown));
        MutableHttpResponse<?> page = page(caller, request, id, null, values);
        return password.isPresent() ? once.clear(page) : page;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(Caller caller, HttpRequest<?> request, UUID id, @Body Map<String, Object> form) {
        Account before = known(caller, id).account();
        NewAccount asked = NewAccount.read(form, accounts.teams(caller.municipality()));
        if (id.equals(caller.account())) {
            asked = asked.with(before.role());
        }
        List<AccountFinding> findings = asked.findings(false).stream()
                .filter(finding -> !OF_NEW_ONES.contains(finding))
                .toList();
        if (!findings.isEmpty()) {
            return page(caller, request, id, asked, Map.of("findings", findings))
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            people.edit(caller, id, asked.edit(version(form)));
            return Pages.then("/web/people/" + id + "?done=true");
        } catch (AccountChangeRefused refused) {
            return refused(caller, request, id, asked, refused);
        }
    }

    /** Shown once on the page that the answer leads to. */
    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(Caller caller, UUID id) {
        check(caller);
        String password = people.renew(caller, id).orElseThrow(PersonController::missing);
        return once.put(Pages.then("/web/people/" + id), caller, id, password);
    }

    @Post("/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(Caller caller, HttpRequest<?> request, UUID id) {
        known(caller, id);
        try {
            return once.put(Pages.then("/web/people/" + id), caller, id, people.reopen(caller, id));
        } catch (AccountChangeRefused refused) {
            return refused(caller, request, id, null, refused);
        }
    }

    private HttpResponse<?> refused(
            Caller caller, HttpRequest<?> request, UUID id, @Nullable NewAccount asked, AccountChangeRefused refused) {
        return page(
                        caller,
                        request,
                        id,
                        asked,
                        Map.of("refused", refused.reason().name()))
                .status(HttpStatus.CONFLICT);
    }

    /** @param asked what was written, when it was not accepted; it stays in the form */
    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, UUID id, @Nullable NewAccount asked, Map<String, ?> more) {
        Accounts.VersionedAccount known = known(caller, id);
        Account account = known.account();
        Map<String, Object> values = new HashMap<>(more);
        values.putIfAbsent("done", false);
        values.put("account", account);
        values.put("version", known.version());
        values.put("own", id.equals(caller.account()));
        values.put("asked", asked == null ? NewAccount.of(account) : asked);
        values.put("login", account.username() + "@" + caller.municipalitySlug());
        values.put("teams", accounts.teams(caller.municipality()));
        values.put("roles", Role.values());
        return pages.page(request, caller, Place.PEOPLE, "person", values);
    }

    private Accounts.VersionedAccount known(Caller caller, UUID id) {
        check(caller);
        return accounts.known(caller.municipality(), id).orElseThrow(PersonController::missing);
    }

    /** The version that the form showed; a form without one changes nothing. */
    private static int version(Map<String, Object> form) {
        String written = form.getOrDefault("version", "").toString();
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : -1;
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
