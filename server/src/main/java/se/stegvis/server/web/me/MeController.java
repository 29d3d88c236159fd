package se.stegvis.server.web.me;

import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.OwnPassword;
import se.stegvis.server.access.OwnPassword.PasswordRefusal;
import se.stegvis.server.calendar.Calendars;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Team;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FlashCookie;
import se.stegvis.server.web.worklist.RecordWords;

/** The page about oneself. */
@Controller("/web/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Hidden
class MeController {
    private final Accounts accounts;
    private final OwnPassword password;
    private final LoginList logins;
    private final Calendars calendars;
    private final FlashCookie flash;
    private final Pages pages;
    private final Clock clock;

    MeController(
            Accounts accounts,
            OwnPassword password,
            LoginList logins,
            Calendars calendars,
            FlashCookie flash,
            Pages pages,
            Clock clock) {
        this.accounts = accounts;
        this.password = password;
        this.logins = logins;
        this.calendars = calendars;
        this.flash = flash;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * One's own account.
     *
     * @param refusal why the password was not changed; empty text when it was not asked for
     * @param logins that go on, the one used last first
     * @param address of the calendar, shown once; {@code calendarSince} when it was issued; both may be empty texts
     */
    @Introspected
    record MePage(
            String username,
            String teams,
            String email,
            boolean done,
            String refusal,
            String address,
            String calendarSince,
            List<LoginLine> logins) {
        /** Leaves out whose it is, and the address. */
        @Override
        public String toString() {
            return "MePage[hidden]";
        }
    }

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean done) {
        Optional<String> address = flash.read(request, caller, caller.account());
        if (address.isPresent()) {
            return flash.clear(page(caller, request, HttpStatus.OK, false, "", address.get()));
        }
        return page(caller, request, HttpStatus.OK, done, "", "");
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(Caller caller, HttpRequest<?> request, @Valid @Body PasswordForm form) {
        Optional<PasswordRefusal> refusal = password.change(caller, form.wish(), logins.here(request));
        return refusal.isEmpty()
                ? Pages.then("/web/me?done=true")
                : page(
                        caller,
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        false,
                        refusal.get().name(),
                        "");
    }

    /** Ends one of one's own logins; one that is not there, or ended already, is answered as missing. */
    @Post("/logins/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Caller caller, @Valid @Body EndedLogin form) {
        logins.end(caller, form);
        return Pages.then("/web/me?done=true");
    }

    /** A new address, shown once on the page that the answer leads to; the one before stops at once. */
    @Post("/calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> calendar(Caller caller) {
        String address = calendars.issue(caller, clock.instant());
        return flash.put(Pages.then("/web/me"), caller, caller.account(), address);
    }

    @Post("/calendar/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endCalendar(Caller caller) {
        calendars.revoke(caller);
        return Pages.then("/web/me?done=true");
    }

    private MutableHttpResponse<?> page(
            Caller caller, HttpRequest<?> request, HttpStatus status, boolean done, String refusal, String address) {
        Account account = accounts.find(caller.municipality(), caller.account()).orElseThrow();
        String teams = accounts.teams(caller.municipality()).stream()
                .filter(team -> account.teams().contains(team.id()))
                .map(Team::name)
                .collect(Collectors.joining(", "));
        var model = new MePage(
                account.username() + "@" + caller.municipalitySlug(),
                teams,
                account.email().orElse(""),
                done,
                refusal,
                address,
                calendars.issuedAt(caller).map(RecordWords::minute).orElse(""),
                logins.of(caller, request));
        return pages.page(request, caller, status, "me", model);
    }
}
