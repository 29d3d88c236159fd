package se.stegvis.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import java.net.InetSocketAddress;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.settings.StegvisSettings;

/** Whether a server with those settings answers a peer. */
public final class AccessProbe {
    private AccessProbe() {}

    public static boolean admits(StegvisSettings settings, String peer) {
        try {
            new TrustedProxyFilter(settings, new TrustedProxies(settings.http()))
                    .admit(new HttpRequestWrapper<>(HttpRequest.GET("/web/login")) {
                        @Override
                        public InetSocketAddress getRemoteAddress() {
                            return new InetSocketAddress(peer, 40_000);
                        }
                    });
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
