package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import se.stegvis.server.access.WebLogin.Tokens;
import se.stegvis.server.admin.FirstMunicipality;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.session.FormToken;
import se.stegvis.server.web.session.StoppedForm;
import se.stegvis.server.web.session.StoppedForms;
import se.stegvis.server.web.session.TypedTexts;
import se.stegvis.shared.sync.Problem;

/** The pages of a login: its form, and the form that is sent on after it. */
@Singleton
class LoginPages {
    private final FormToken tokens;
    private final Pages pages;
    private final FirstMunicipality first;
    private final IdentityProviders providers;
    private final StoppedForms stopped;

    LoginPages(
            FormToken tokens, Pages pages, FirstMunicipality first, IdentityProviders providers, StoppedForms stopped) {
        this.tokens = tokens;
        this.pages = pages;
        this.first = first;
        this.providers = providers;
        this.stopped = stopped;
    }

    /**
     * The form of the login.
     *
     * @param then the page that is opened afterwards
     * @param ended a session ended before
     * @param problem why nobody was logged in; null when nobody tried
     * @param command opens the first municipality; null when there is one
     * @param municipalities those with a login of their own
     * @param stopped a sealed form that is sent on after the login; empty text for none
     */
    @Introspected
    record LoginPage(
            String csrf,
            String then,
            boolean ended,
            String username,
            @Nullable Problem problem,
            @Nullable String command,
            List<Municipality> municipalities,
            String stopped) {
        /** Leaves out the token and who tried. */
        @Override
        public String toString() {
            return "LoginPage[" + ended + "]";
        }
    }

    /**
     * A form whose session had ended, to be sent on by whoever has logged in.
     *
     * @param csrf token of the new session
     * @param typed the texts in it, to be seen before it is sent
     */
    @Introspected
    record StoppedPage(String csrf, String address, List<StoppedForm.FormField> fields, List<String> typed) {
        /** Leaves out the token and what was typed. */
        @Override
        public String toString() {
            return "StoppedPage[hidden]";
        }
    }

    MutableHttpResponse<?> form(HttpRequest<?> request, String then, boolean ended) {
        return page(request, HttpStatus.OK, then, ended, "", null, "");
    }

    /** The form with the name that was tried and the reason, and what is to be sent on once somebody is logged in. */
    MutableHttpResponse<?> refused(HttpRequest<?> request, ProblemException refused, String then, LoginForm form) {
        String kept = stopped.open(form.stopped()).isPresent() ? form.stopped() : "";
        return page(request, refused.status(), then, false, form.shownName(), refused.problem(), kept);
    }

    /** The page that was asked for, or the form that waited for the login. */
    MutableHttpResponse<?> after(HttpRequest<?> request, Tokens login, String sealed, String then) {
        return stopped.open(sealed)
                .<MutableHttpResponse<?>>map(form -> pages.open(
                        request,
                        HttpStatus.OK,
                        "stopped",
                        new StoppedPage(tokens.of(login), form.address(), form.fields(), TypedTexts.of(form))))
                .orElseGet(() -> Pages.then(then));
    }

    /** The form with a token of its own: a session that was there before has no say in who logs in. */
    private MutableHttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            String then,
            boolean ended,
            String username,
            @Nullable Problem problem,
            String kept) {
        FormToken.Fresh fresh = tokens.beforeLogin();
        String command = first.isMissing() ? FirstMunicipality.COMMAND : null;
        var model =
                new LoginPage(fresh.code(), then, ended, username, problem, command, providers.municipalities(), kept);
        return pages.open(request, status, "login", model).cookie(fresh.cookie());
    }
}
