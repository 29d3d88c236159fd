package se.stegvis.server.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import se.stegvis.server.identity.ProviderLogout.LogoutRefusal;
import se.stegvis.server.problem.BodySizes;

/**
 * Where an identity provider says that a person has logged out there: {@code /identity/SLUG/logout}, registered at the
 * provider as back-channel logout address.
 */
@Controller("/identity")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class ProviderLogoutController {
    /** Of a token; a provider's are about 1,000 letters long. */
    private static final int LONGEST = 16_384;

    private final ProviderLogout logout;

    ProviderLogoutController(ProviderLogout logout) {
        this.logout = logout;
    }

    /** @param token the provider's signed word for it */
    @Serdeable
    record LogoutForm(
            @Nullable @Size(max = BodySizes.TOKEN) @JsonProperty("logout_token")
            String token) {
        @Override
        public String toString() {
            return "LogoutForm[hidden]";
        }
    }

    /**
     * 200 when the logins have ended, also when there were none; 400 for what is not believed or was obeyed before; 503 when
     * the provider's keys cannot be had now (it tries again).
     */
    @Post("/{municipality}/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(@PathVariable String municipality, @Valid @Body LogoutForm form) {
        HttpStatus status = form.token() == null || form.token().length() > LONGEST
                ? HttpStatus.BAD_REQUEST
                : logout.end(municipality, form.token())
                        .map(ProviderLogoutController::status)
                        .orElse(HttpStatus.OK);
        return HttpResponse.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpStatus status(LogoutRefusal refusal) {
        return refusal == LogoutRefusal.UNREACHABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST;
    }
}
