package se.stegvis.server.web.me;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.OwnLogins;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.web.session.SessionCookies;

/** The logins of the reader, and which of them the page is read with. */
@Singleton
class LoginList {
    private final OwnLogins logins;
    private final SessionCookies cookies;

    LoginList(OwnLogins logins, SessionCookies cookies) {
        this.logins = logins;
        this.cookies = cookies;
    }

    /** The one used last first. */
    List<LoginLine> of(Caller caller, HttpRequest<?> request) {
        return logins.of(caller, cookies.session(request).orElse("")).stream()
                .map(LoginLine::of)
                .toList();
    }

    /** The login of this browser. @throws ProblemException 401 when it has ended */
    String here(HttpRequest<?> request) {
        return cookies.session(request).orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
    }

    /** @throws ProblemException 404 when it is not the reader's, or has ended */
    void end(Caller caller, EndedLogin form) {
        if (form.login() == null || !logins.end(caller, form.login())) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }
}
