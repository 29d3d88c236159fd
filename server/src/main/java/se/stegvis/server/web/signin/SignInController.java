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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.ClientAddresses;
import se.stegvis.server.access.WebLogin;
import se.stegvis.server.admin.FirstMunicipality;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.ProblemResponse;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FormToken;
import se.stegvis.server.web.session.SessionCookies;
import se.stegvis.shared.sync.Problem;

/** Logging in and out with a browser, and choosing the language. */
@Controller("/web")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class SignInController {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final WebLogin login;
    private final SessionCookies cookies;
    private final FormToken tokens;
    private final Pages pages;
    private final ClientAddresses addresses;
    private final FirstMunicipality first;
    private final IdentityProviders providers;

    SignInController(
            WebLogin login,
            SessionCookies cookies,
            FormToken tokens,
            Pages pages,
            ClientAddresses addresses,
            FirstMunicipality first,
            IdentityProviders providers) {
        this.login = login;
        this.cookies = cookies;
        this.tokens = tokens;
        this.pages = pages;
        this.addresses = addresses;
        this.first = first;
        this.providers = providers;
    }

    /**
     * The form of the login.
     *
     * @param then the page that is opened afterwards
     * @param ended a session ended before
     * @param problem why nobody was logged in; null when nobody tried
     * @param command opens the first municipality; null when there is one
     * @param municipalities those with a login of their own
     */
    @Introspected
    record LoginPage(
            String csrf,
            String then,
            boolean ended,
            String username,
            @Nullable Problem problem,
            @Nullable String command,
            List<Municipality> municipalities) {
        /** Leaves out the token and who tried. */
        @Override
        public String toString() {
            return "LoginPage[" + ended + "]";
        }
    }

    @Get("/login")
    HttpResponse<?> form(
            HttpRequest<?> request,
            @Nullable @QueryValue String then,
            @QueryValue(defaultValue = "false") boolean ended) {
        return page(request, HttpStatus.OK, LoginRedirect.of(then), ended, "", null);
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> login(HttpRequest<?> request, @Valid @Body LoginForm form) {
        String then = LoginRedirect.of(form.then());
        try {
            MutableHttpResponse<?> in = Pages.then(then);
            String deviceCookies = cookies.deviceCookies(request);
            WebLogin.Tokens tokens = login.open(form.username(), form.password(), addresses.of(request), deviceCookies);
            cookies.write(in, tokens);
            cookies.keepDeviceCookies(in, login.deviceCookies(tokens, deviceCookies));
            return in;
        } catch (ProblemException refused) {
            MutableHttpResponse<?> again =
                    page(request, refused.status(), then, false, form.shownName(), refused.problem());
            refused.retryAfter()
                    .map(ProblemResponse::wholeSeconds)
                    .ifPresent(seconds -> again.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
            return again;
        }
    }

    @Post("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> logout(HttpRequest<?> request) {
        cookies.session(request).ifPresent(login::end);
        MutableHttpResponse<?> out = Pages.then("/web/login");
        cookies.clear(out);
        return out;
    }

    @Post("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> language(@Valid @Body LanguageForm form) {
        String chosen =
                Optional.ofNullable(form.language()).filter("en"::equals).orElse("sv");
        return Pages.then(LoginRedirect.of(form.then()))
                .cookie(Cookie.of(Language.COOKIE, chosen)
                        .path("/web")
                        .httpOnly(true)
                        .sameSite(SameSite.Strict)
                        .maxAge(REMEMBERED));
    }

    /** The form with a token of its own: a session that was there before has no say in who logs in. */
    private MutableHttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            String then,
            boolean ended,
            String username,
            @Nullable Problem problem) {
        FormToken.Fresh fresh = tokens.beforeLogin();
        String command = first.isMissing() ? FirstMunicipality.COMMAND : null;
        var model = new LoginPage(fresh.code(), then, ended, username, problem, command, providers.municipalities());
        return pages.open(request, status, "login", model).cookie(fresh.cookie());
    }
}
