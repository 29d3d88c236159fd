package se.stegvis.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.buffer.ByteBuffer;
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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Optional;
import se.stegvis.server.access.LoginMessages.Credentials;
import se.stegvis.server.access.LoginMessages.Granted;
import se.stegvis.server.access.LoginMessages.Renewal;
import se.stegvis.server.problem.JsonBody;
import se.stegvis.server.problem.ProblemException;

/** Logging in with a built-in account, and renewing the access token. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LoginController {
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
    @RequestBody(content = @Content(schema = @Schema(implementation = Credentials.class)))
    HttpResponse<Granted> login(@Body byte[] body, HttpRequest<?> request) {
        Credentials credentials = Credentials.of(JsonBody.of(body));
        return secret(logins.withPassword(
                        credentials.username(),
                        credentials.password(),
                        new PasswordCheck.LoginOrigin(
                                addresses.of(request), Optional.ofNullable(credentials.device()), ""),
                        LoginKind.TABLET)
                .granted());
    }

    /**
     * A refresh token for a new access token and a new refresh token. The old one, and each that was handed out for it, is
     * good until one of the new ones is used, so that an answer that was lost can be asked for again. From a minute after
     * that, whoever comes with it gets 401, and the login has ended for whoever holds the newest.
     */
    @Post("/token")
    @RequestBody(content = @Content(schema = @Schema(implementation = Renewal.class)))
    HttpResponse<Granted> renew(@Body byte[] body) {
        Renewal renewal = Renewal.of(JsonBody.of(body));
        return secret(renewals.renewed(renewal.refreshToken(), LoginKind.TABLET).granted());
    }

    /**
     * Ends the login of the refresh token in the body, or without a body that of the access token: 204, also when it had
     * ended already.
     */
    @Post("/logout")
    @RequestBody(content = @Content(schema = @Schema(implementation = Renewal.class)))
    HttpResponse<?> logOut(@Body @Nullable ByteBuffer<?> body, @Nullable Authentication authentication) {
        if (body != null && body.readableBytes() > 0) {
            renewals.ended(Renewal.of(JsonBody.of(body.toByteArray())).refreshToken());
        } else {
            renewals.ended(Optional.ofNullable(authentication)
                    .flatMap(one -> TokenClaims.read(one.getAttributes()))
                    .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized")));
        }
        return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpResponse<Granted> secret(Granted granted) {
        return HttpResponse.ok(granted).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
