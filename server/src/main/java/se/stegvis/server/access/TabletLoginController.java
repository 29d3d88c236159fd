package se.stegvis.server.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import se.stegvis.server.access.LoginMessages.Granted;
import se.stegvis.server.access.LoginMessages.TabletCode;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.problem.JsonBody;

/**
 * Logging in a tablet by the identity provider of a municipality. The tablet opens {@code /web/login/tablet} in the system's
 * browser, which brings it a code; see docs/identity.md.
 */
@Controller("/api/v1/identity")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TabletLoginController {
    private final IdentityProviders providers;
    private final TabletLogins logins;

    TabletLoginController(IdentityProviders providers, TabletLogins logins) {
        this.providers = providers;
        this.logins = logins;
    }

    /** @param municipalities that log in by a provider, by slug; none when all use passwords */
    @Serdeable
    record ProviderList(List<ProviderPlace> municipalities) {}

    /** @param slug in addresses; {@code name} is shown */
    @Serdeable
    record ProviderPlace(String slug, String name) {
        /** Leaves out the name, as every record with one does. */
        @Override
        public String toString() {
            return "ProviderPlace[" + slug + "]";
        }
    }

    /** Which municipalities log in by a provider; asked before anybody is logged in, as the web's page shows it. */
    @Get
    ProviderList municipalities() {
        return new ProviderList(providers.municipalities().stream()
                .map(one -> new ProviderPlace(one.slug(), one.name()))
                .toList());
    }

    /**
     * The code that the browser brought, for an access token and a refresh token. It is good once, for two minutes, and
     * spent by whoever comes first: 401 {@code tablet-code-refused} otherwise.
     */
    @Post("/login")
    @RequestBody(content = @Content(schema = @Schema(implementation = TabletCode.class)))
    HttpResponse<Granted> login(@Body byte[] body) {
        TabletCode asked = TabletCode.of(JsonBody.of(body));
        return HttpResponse.ok(logins.granted(asked.code(), asked.verifier(), asked.device()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
