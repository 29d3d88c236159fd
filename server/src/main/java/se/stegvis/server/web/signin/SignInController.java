package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Optional;
import se.stegvis.server.access.ClientAddresses;
import se.stegvis.server.access.WebLogin;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.ProblemResponse;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.SessionCookies;

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
    private final ClientAddresses addresses;
    private final LoginPages loginPages;

    SignInController(WebLogin login, SessionCookies cookies, ClientAddresses addresses, LoginPages loginPages) {
        this.login = login;
        this.cookies = cookies;
        this.addresses = addresses;
        this.loginPages = loginPages;
    }

    @Get("/login")
    HttpResponse<?> form(
            HttpRequest<?> request,
            @Nullable @QueryValue String then,
            @QueryValue(defaultValue = "false") boolean ended) {
        return loginPages.form(request, LoginRedirect.of(then), ended);
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> login(HttpRequest<?> request, @Valid @Body LoginForm form) {
        String then = LoginRedirect.of(form.then());
        try {
            String deviceCookies = cookies.deviceCookies(request);
            WebLogin.Tokens tokens = login.open(form.username(), form.password(), addresses.of(request), deviceCookies);
            MutableHttpResponse<?> in = loginPages.after(request, tokens, form.stopped(), then);
            cookies.write(in, tokens);
            cookies.keepDeviceCookies(in, login.deviceCookies(tokens, deviceCookies));
            return in;
        } catch (ProblemException refused) {
            MutableHttpResponse<?> again = loginPages.refused(request, refused, then, form);
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
}
