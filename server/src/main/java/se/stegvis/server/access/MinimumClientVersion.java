package se.stegvis.server.access;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.settings.HttpSettings;

/** Refuses clients of the API below the lowest version that the municipality accepts. Their unsent work stays with them. */
@ServerFilter("/api/**")
@Requires(notEnv = AdminEnvironment.NAME)
class MinimumClientVersion implements Ordered {
    private final int least;

    MinimumClientVersion(HttpSettings settings) {
        this.least = settings.leastClient();
    }

    /** @throws ProblemException 426 client-too-old */
    @RequestFilter
    void admit(HttpRequest<?> request) {
        if (ClientHeader.version(request) < least) {
            throw ProblemException.of(HttpStatus.UPGRADE_REQUIRED, "client-too-old");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
