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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.PasswordSetupCodes;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.admin.LinkDelivery;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.AccountFinding;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.team.Team;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FlashCookie;

/** The page of one account: name, address, role, teams, link, opening it again. */
@Controller("/web/people/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@Hidden
class PersonController {
    /** Of an account that exists already its user name stays. */
    private static final Set<AccountFinding> OF_NEW_ONES = EnumSet.of(AccountFinding.USERNAME, AccountFinding.TAKEN);

    private final AccountAdministration people;
    private final PasswordSetupCodes codes;
    private final LinkDelivery delivery;
    private final Accounts accounts;
    private final FlashCookie flash;
    private final FormCheck check;
    private final Pages pages;

    PersonController(
            AccountAdministration people,
            PasswordSetupCodes codes,
            LinkDelivery delivery,
            Accounts accounts,
            FlashCookie flash,
            FormCheck check,
            Pages pages) {
        this.people = people;
        this.codes = codes;
        this.delivery = delivery;
        this.accounts = accounts;
        this.flash = flash;
        this.check = check;
        this.pages = pages;
    }

    /**
     * One account, and the form of its changes.
     *
     * @param version of the account that the form shows, or that the refused form had shown
     * @param meanwhile somebody else changed the account since the form was opened; the page shows it as it is now
     * @param done something was changed just now
     * @param own the reader's
     * @param link a new one-time link, shown once; null when there is none
     * @param mail the outcome when the link was to be mailed just now; null when it was not
     * @param canMail a link can be mailed to the account
     * @param findings why the form was not accepted
     * @param refused why the change was not made; null when it was
     */
    @Introspected
    record PersonPage(
            Account account,
            String version,
            boolean meanwhile,
            boolean done,
            boolean own,
            String login,
            AccountDetails asked,
            List<Team> teams,
            List<Role> roles,
            @Nullable String link,
            @Nullable LinkDelivery.Delivery mail,
            boolean canMail,
            List<AccountFinding> findings,
            @Nullable String refused) {
        /** Leaves out whose it is, and the link. */
        @Override
        public String toString() {
            return "PersonPage[" + account.id() + "]";
        }
    }

    /**
     * @param done something was changed just now
     * @param mail the outcome of a mail with the link; null when none was sent just now
     */
    @Get
    HttpResponse<?> page(
            Caller caller,
            HttpRequest<?> request,
            UUID id,
            @QueryValue(defaultValue = "false") boolean done,
            @Nullable @QueryValue LinkDelivery.Delivery mail) {
        Optional<String> link = flash.read(request, caller, id);
        PersonPage model =
                model(caller, id, null, null, done && link.isEmpty(), link.orElse(null), mail, List.of(), null);
        MutableHttpResponse<?> page = pages.page(request, caller, MenuItem.PEOPLE, "person", model);
        return link.isPresent() ? flash.clear(page) : page;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(Caller caller, HttpRequest<?> request, UUID id, @Body AccountForm form) {
        Account before = known(caller, id).account();
        AccountDetails asked = form.details(accounts.openTeams(caller.municipality()));
        if (id.equals(caller.account())) {
            asked = asked.with(before.role());
        }
        List<AccountFinding> findings = asked.findings(false).stream()
                .filter(finding -> !OF_NEW_ONES.contains(finding))
                .toList();
        if (!findings.isEmpty()) {
            PersonPage model = model(caller, id, asked, form.version(), false, null, null, findings, null);
            return pages.page(request, caller, MenuItem.PEOPLE, "person", model)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            people.edit(Administrator.of(caller), id, asked.edit(version(form)));
            return Pages.then("/web/people/" + id + "?done=true");
        } catch (AccountChangeRefused refused) {
            return refused(caller, request, id, asked, form.version(), refused);
        }
    }

    @Post("/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(Caller caller, HttpRequest<?> request, UUID id) {
        check(caller);
        return linked(caller, request, id, () -> people.renew(Administrator.of(caller), id)
                .orElseThrow(PersonController::missing));
    }

    @Post("/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(Caller caller, HttpRequest<?> request, UUID id) {
        known(caller, id);
        return linked(caller, request, id, () -> people.reopen(Administrator.of(caller), id));
    }

    /** The page shows the link of that code once, or why there is none. */
    private HttpResponse<?> linked(Caller caller, HttpRequest<?> request, UUID id, Supplier<String> code) {
        try {
            return flash.put(Pages.then("/web/people/" + id), caller, id, codes.link(code.get()));
        } catch (AccountChangeRefused refused) {
            return refused(caller, request, id, null, null, refused);
        }
    }

    /** A form keeps its version, except when the page now shows the account as somebody else has left it. */
    private HttpResponse<?> refused(
            Caller caller,
            HttpRequest<?> request,
            UUID id,
            @Nullable AccountDetails asked,
            @Nullable String version,
            AccountChangeRefused refused) {
        boolean seen = refused.reason() == AccountChangeRefused.Reason.CHANGED_MEANWHILE;
        PersonPage model =
                model(caller, id, asked, seen ? null : version, false, null, null, List.of(), refused.reason());
        return pages.page(request, caller, MenuItem.PEOPLE, "person", model).status(HttpStatus.CONFLICT);
    }

    /**
     * @param asked what was written, when it was not accepted; it stays in the form
     * @param version that the refused form had shown; null for the account's own
     */
    private PersonPage model(
            Caller caller,
            UUID id,
            @Nullable AccountDetails asked,
            @Nullable String version,
            boolean done,
            @Nullable String link,
            @Nullable LinkDelivery.Delivery mail,
            List<AccountFinding> findings,
            @Nullable AccountChangeRefused.Reason refused) {
        Accounts.VersionedAccount known = known(caller, id);
        Account account = known.account();
        return new PersonPage(
                account,
                version == null ? Integer.toString(known.version()) : version,
                refused == AccountChangeRefused.Reason.CHANGED_MEANWHILE && asked != null,
                done,
                id.equals(caller.account()),
                account.username() + "@" + caller.municipalitySlug(),
                asked == null ? AccountDetails.of(account) : asked,
                accounts.openTeams(caller.municipality()),
                List.of(Role.values()),
                link,
                mail,
                delivery.canReach(account),
                findings,
                refused == null ? null : refused.name());
    }

    private Accounts.VersionedAccount known(Caller caller, UUID id) {
        check(caller);
        return accounts.known(caller.municipality(), id).orElseThrow(PersonController::missing);
    }

    /** The version that the form showed; a form without one changes nothing. */
    private int version(AccountForm form) {
        return form.version().isEmpty() || check.firstWrong(form).isPresent() ? -1 : Integer.parseInt(form.version());
    }

    private static void check(Caller caller) {
        if (!AdministrationRules.mayKeepAccounts(caller)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    private static ProblemException missing() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
