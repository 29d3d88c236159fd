package se.stegvis.server.web.signin;

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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.stegvis.server.access.ClientAddresses;
import se.stegvis.server.access.WebLogin;
import se.stegvis.server.admin.FirstMunicipality;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.ProblemResponse;
import se.stegvis.server.web.page.Language;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FormToken;
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
    private final FormToken tokens;
    private final Pages pages;
    private final ClientAddresses addresses;
    private final FirstMunicipality first;

    SignInController(
            WebLogin login,
            SessionCookies cookies,
            FormToken tokens,
            Pages pages,
            ClientAddresses addresses,
            FirstMunicipality first) {
        this.login = login;
        this.cookies = cookies;
        this.tokens = tokens;
        this.pages = pages;
        this.addresses = addresses;
        this.first = first;
    }

    @Get("/login")
    HttpResponse<?> form(
            HttpRequest<?> request,
            @Nullable @QueryValue String then,
            @QueryValue(defaultValue = "false") boolean ended) {
        return form(request, HttpStatus.OK, Map.of("then", Destination.of(then), "ended", ended));
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> login(HttpRequest<?> request, @Body LoginForm form) {
        String then = Destination.of(form.then());
        try {
            MutableHttpResponse<?> in = Pages.then(then);
            String marks = cookies.marks(request);
            WebLogin.Tokens tokens = login.open(form.username(), form.password(), addresses.of(request), marks);
            cookies.write(in, tokens);
            cookies.mark(in, login.marks(tokens, marks));
            return in;
        } catch (ProblemException refused) {
            MutableHttpResponse<?> again = form(
                    request,
                    refused.status(),
                    Map.of("then", then, "username", form.shownName(), "problem", refused.problem()));
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
    HttpResponse<?> language(@Body LanguageForm form) {
        String chosen =
                Optional.ofNullable(form.language()).filter("en"::equals).orElse("sv");
        return Pages.then(Destination.of(form.then()))
                .cookie(Cookie.of(Language.COOKIE, chosen)
                        .path("/web")
                        .httpOnly(true)
                        .sameSite(SameSite.Strict)
                        .maxAge(REMEMBERED));
    }

    /** The form with a code of its own: a session that was there before has no say in who logs in. */
    private MutableHttpResponse<?> form(HttpRequest<?> request, HttpStatus status, Map<String, ?> values) {
        FormToken.Fresh fresh = tokens.beforeLogin();
        Map<String, Object> all = new HashMap<>(values);
        all.put(FormToken.FIELD, fresh.code());
        if (first.isMissing()) {
            all.put("command", FirstMunicipality.COMMAND);
        }
        return pages.open(request, status, "login", all).cookie(fresh.cookie());
    }
}
