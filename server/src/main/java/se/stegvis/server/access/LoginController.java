package se.stegvis.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import se.stegvis.server.access.LoginMessages.Credentials;
import se.stegvis.server.access.LoginMessages.Granted;
import se.stegvis.server.access.LoginMessages.Renewal;
import se.stegvis.server.problem.ProblemException;

/** Logging in with a built-in account, and renewing the access token. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LoginController {
    private static final int LONGEST_NAME = 200;
    /** Of decomposed letters one may need several times the 200 that a password may have. */
    private static final int LONGEST_PASSWORD = 1000;

    private static final int LONGEST_TOKEN = 200;

    private final LoginService logins;
    private final LoginRenewal renewals;
    private final ClientAddresses addresses;

    LoginController(LoginService logins, LoginRenewal renewals, ClientAddresses addresses) {
        this.logins = logins;
        this.renewals = renewals;
        this.addresses = addresses;
    }

    /** Name and password for an access token and a refresh token. */
    @Post("/login")
    HttpResponse<Granted> login(@Body Credentials credentials, HttpRequest<?> request) {
        expect(credentials.username(), LONGEST_NAME);
        expect(credentials.password(), LONGEST_PASSWORD);
        return secret(logins.withPassword(
                        credentials.username(),
                        credentials.password(),
                        new PasswordCheck.LoginOrigin(
                                addresses.of(request), Optional.ofNullable(credentials.device()), ""),
                        LoginKind.TABLET)
                .granted());
    }

    /** A refresh token for a new access token; the refresh token stays the same and lives on. */
    @Post("/token")
    HttpResponse<Granted> renew(@Body Renewal renewal) {
        expect(renewal.refreshToken(), LONGEST_TOKEN);
        return secret(renewals.renewed(renewal.refreshToken(), LoginKind.TABLET).granted());
    }

    private static void expect(@Nullable String text, int longest) {
        if (text == null || text.length() > longest) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed");
        }
    }

    private static HttpResponse<Granted> secret(Granted granted) {
        return HttpResponse.ok(granted).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
