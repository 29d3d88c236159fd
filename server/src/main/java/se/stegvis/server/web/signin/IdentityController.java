package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.stegvis.server.access.WebLogin;
import se.stegvis.server.identity.AuthenticatedLogins;
import se.stegvis.server.identity.IdentityLogin;
import se.stegvis.server.identity.LoginAttempt;
import se.stegvis.server.identity.LoginRefusal;
import se.stegvis.server.identity.LoginRefused;
import se.stegvis.server.identity.TabletReturn;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.AttemptCookie;
import se.stegvis.server.web.session.SessionCookies;

/** Logging in with a browser by the identity provider of one's municipality: the way there, and the way back. */
@Controller("/web/login")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class IdentityController {
    private final IdentityProviders providers;
    private final IdentityLogin login;
    private final AuthenticatedLogins logins;
    private final AttemptCookie attempts;
    private final SessionCookies cookies;
    private final PublicPages address;
    private final Pages pages;

    IdentityController(
            IdentityProviders providers,
            IdentityLogin login,
            AuthenticatedLogins logins,
            AttemptCookie attempts,
            SessionCookies cookies,
            PublicPages address,
            Pages pages) {
        this.providers = providers;
        this.login = login;
        this.logins = logins;
        this.attempts = attempts;
        this.cookies = cookies;
        this.address = address;
        this.pages = pages;
    }

    /**
     * @param then address that opens next: a page of ours, or the one on which a tablet listens
     * @param tablet whether it is a tablet's
     */
    @Introspected
    record SignedInPage(String then, boolean tablet) {}

    /** @param refusal name of a {@link LoginRefusal} */
    @Introspected
    record RefusedPage(String refusal) {}

    /** @param refusal name of a {@link LoginRefusal}; empty text when the login was made */
    @Introspected
    record TabletLoginPage(String refusal) {}

    /**
     * The way there. The provider sends the browser back to the public address, so that is where the cookie has to be: whoever
     * came by another name of the server goes on there.
     *
     * @param moved true once the browser was sent to the public address
     */
    @Get("/identity")
    HttpResponse<?> begin(
            HttpRequest<?> request,
            @Nullable @QueryValue String municipality,
            @Nullable @QueryValue String then,
            @QueryValue(defaultValue = "false") boolean moved) {
        Optional<Municipality> place = Optional.ofNullable(municipality).flatMap(providers::municipality);
        if (place.isEmpty()) {
            return Pages.then("/web/login");
        }
        if (!moved && !address.isOf(request)) {
            return Pages.then(
                    address.of("/web/login/identity?municipality=" + place.get().slug() + "&moved=true&then="
                            + URLEncoder.encode(LoginRedirect.of(then), StandardCharsets.UTF_8)));
        }
        try {
            IdentityLogin.BegunLogin begun = login.begin(place.get(), LoginRedirect.of(then));
            return attempts.put(Pages.then(begun.provider().toString()), begun.attempt());
        } catch (LoginRefused refused) {
            return page(request, refused.refusal());
        }
    }

    /**
     * Where the provider sends the browser. The answer is a page that opens the next one by itself, and no redirect: the
     * cookies of a session go with no request that began at another site, and a redirect is a part of that request.
     */
    @Get("/back")
    HttpResponse<?> back(HttpRequest<?> request) {
        Optional<LoginAttempt> attempt = attempts.read(request);
        if (attempt.isEmpty()) {
            return page(request, LoginRefusal.NOT_BEGUN_HERE);
        }
        if (attempt.get().tablet().isPresent()) {
            return attempts.clear(
                    backToTablet(request, attempt.get(), attempt.get().tablet().get()));
        }
        try {
            WebLogin.Tokens tokens = logins.web(attempt.get(), AnswerParameters.of(request));
            String then = LoginRedirect.of(attempt.get().then());
            MutableHttpResponse<?> in = goingOn(request, new SignedInPage(then, false));
            cookies.write(in, tokens);
            return attempts.clear(in);
        } catch (LoginRefused refused) {
            return attempts.clear(page(request, refused.refusal()));
        }
    }

    /**
     * The way there for a tablet on this device, which listens on the port.
     *
     * @param challenge hash of what the tablet fetches its login with
     * @param moved true once the browser was sent to the public address
     */
    @Get("/tablet")
    HttpResponse<?> beginForTablet(
            HttpRequest<?> request,
            @Nullable @QueryValue String municipality,
            @QueryValue(defaultValue = "0") int port,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String challenge,
            @QueryValue(defaultValue = "false") boolean moved) {
        Optional<Municipality> place = Optional.ofNullable(municipality).flatMap(providers::municipality);
        Optional<TabletReturn> tablet = TabletReturn.of(port, state, challenge);
        if (place.isEmpty() || tablet.isEmpty()) {
            return page(request, LoginRefusal.NOT_BEGUN_HERE);
        }
        if (!moved && !address.isOf(request)) {
            return Pages.then(
                    address.of("/web/login/tablet?municipality=" + place.get().slug() + "&port=" + port + "&state="
                            + state + "&challenge=" + challenge + "&moved=true"));
        }
        try {
            IdentityLogin.BegunLogin begun = login.begin(place.get(), tablet.get());
            return attempts.put(Pages.then(begun.provider().toString()), begun.attempt());
        } catch (LoginRefused refused) {
            return towards(request, tablet.get().without(refused.refusal()));
        }
    }

    /** Where the tablet sends the browser afterwards. @param refusal why the login was not made; none when it was */
    @Get("/tablet/done")
    HttpResponse<?> doneForTablet(HttpRequest<?> request, @Nullable @QueryValue LoginRefusal refusal) {
        return pages.open(
                request, HttpStatus.OK, "tablet-login", new TabletLoginPage(refusal == null ? "" : refusal.name()));
    }

    private MutableHttpResponse<?> backToTablet(HttpRequest<?> request, LoginAttempt attempt, TabletReturn tablet) {
        try {
            return towards(request, tablet.withCode(logins.tablet(attempt, tablet, AnswerParameters.of(request))));
        } catch (LoginRefused refused) {
            return towards(request, tablet.without(refused.refusal()));
        }
    }

    /** By a page, as for browsers; the person may press its button when the tablet is slow to listen. */
    private MutableHttpResponse<?> towards(HttpRequest<?> request, String address) {
        return goingOn(request, new SignedInPage(address, true));
    }

    private MutableHttpResponse<?> goingOn(HttpRequest<?> request, SignedInPage page) {
        return pages.open(request, HttpStatus.OK, "signed-in", page).header("Refresh", "0; url=" + page.then());
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, LoginRefusal refusal) {
        HttpStatus status = refusal == LoginRefusal.UNREACHABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.FORBIDDEN;
        return pages.open(request, status, "login-refused", new RefusedPage(refusal.name()));
    }
}
