package se.stegvis.server.access;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.settings.StegvisSettings;

/**
 * Refuses requests that came past the trusted proxies. A server that others can reach and that leaves TLS to the declared proxies answers nobody else: a password that came past
 * them came in the clear (decision 127).
 */
@ServerFilter("/**")
@Requires(notEnv = AdminEnvironment.NAME)
class TrustedProxyFilter implements Ordered {
    private final boolean holds;
    private final TrustedProxies proxies;

    TrustedProxyFilter(StegvisSettings settings, TrustedProxies proxies) {
        this.holds = settings.leavesTlsToProxies();
        this.proxies = proxies;
    }

    /** @throws ProblemException 403 past-the-proxy */
    @RequestFilter
    void admit(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        if (holds && (peer == null || !peer.isLoopbackAddress() && !proxies.trust(peer))) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "past-the-proxy");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
