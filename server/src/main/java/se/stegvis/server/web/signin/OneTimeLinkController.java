package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import se.stegvis.server.access.ClientAddresses;
import se.stegvis.server.access.PasswordSetup;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.ProblemResponse;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FormToken;
import se.stegvis.shared.text.Password;

/**
 * The page behind a one-time link, on which a person chooses the password of an account. The code stands behind # in the
 * link; a script of ours puts it into the form, and takes it out of the address.
 */
@Controller("/web/welcome")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class OneTimeLinkController {
    private final PasswordSetup setup;
    private final ClientAddresses addresses;
    private final Transactions transactions;
    private final MunicipalityRepository municipalities;
    private final FormToken tokens;
    private final Pages pages;

    OneTimeLinkController(
            PasswordSetup setup,
            ClientAddresses addresses,
            Transactions transactions,
            MunicipalityRepository municipalities,
            FormToken tokens,
            Pages pages) {
        this.setup = setup;
        this.addresses = addresses;
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.tokens = tokens;
        this.pages = pages;
    }

    /**
     * The form of a first password, or the name to log in with once it is set.
     *
     * @param login null while no password was set
     * @param code that was typed or came with the link; empty text before
     * @param refusal why none was set; null when nobody tried
     */
    @Introspected
    record PasswordSetupPage(
            String csrf,
            @Nullable String login,
            String code,
            @Nullable String refusal) {
        /** Leaves out the token, the code and whose account it is. */
        @Override
        public String toString() {
            return "PasswordSetupPage[" + refusal + "]";
        }
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, null, "", null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, @Valid @Body PasswordSetupForm form) {
        if (!Password.canonical(form.password()).equals(Password.canonical(form.repeated()))) {
            return again(request, HttpStatus.UNPROCESSABLE_ENTITY, form, PasswordSetupRefusal.NOT_REPEATED);
        }
        try {
            Account account = setup.setPassword(form.code(), form.password(), addresses.of(request));
            Municipality place = transactions
                    .snapshot(() -> municipalities.findById(account.municipality()))
                    .orElseThrow();
            return page(request, HttpStatus.OK, account.username() + "@" + place.slug(), "", null);
        } catch (ProblemException refused) {
            MutableHttpResponse<?> again = again(
                    request,
                    refused.status(),
                    form,
                    PasswordSetupRefusal.of(refused.problem().name()));
            refused.retryAfter()
                    .map(ProblemResponse::wholeSeconds)
                    .ifPresent(seconds -> again.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
            return again;
        }
    }

    private MutableHttpResponse<?> again(
            HttpRequest<?> request, HttpStatus status, PasswordSetupForm form, PasswordSetupRefusal why) {
        return page(request, status, null, form.shownCode(), why.name());
    }

    /** The form with a token of its own: a session that was there before has no say in whose password it is. */
    private MutableHttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, @Nullable String login, String code, @Nullable String refusal) {
        FormToken.Fresh fresh = tokens.beforeLogin();
        var model = new PasswordSetupPage(fresh.code(), login, code, refusal);
        return pages.open(request, status, "welcome", model).cookie(fresh.cookie());
    }
}
