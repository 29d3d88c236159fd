package se.stegvis.server.settings;

import io.micronaut.core.value.PropertyResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the framework's own settings of listeners. The server's openness to a network is judged by {@code stegvis.http.host} and
 * {@code stegvis.tls}, which another name must not go past.
 */
final class ListenerCheck {
    private static final String HOST = "micronaut.server.host";
    private static final String LISTENERS = "micronaut.server.netty.listeners";
    private static final String BOTH = "micronaut.server.dual-protocol";

    private ListenerCheck() {}

    /** A sentence for each name that goes past them. */
    static List<String> findings(PropertyResolver environment, HttpSettings http) {
        List<String> findings = new ArrayList<>();
        Optional<String> host = environment.getProperty(HOST, String.class);
        if (host.filter(one -> !one.equals(http.host()) && !HttpSettings.isLoopback(one))
                .isPresent()) {
            findings.add(HOST + " (MICRONAUT_SERVER_HOST) is '" + host.get() + "': the address on which the server"
                    + " listens is stegvis.http.host (STEGVIS_HTTP_HOST). Set that one, and leave the other out.");
        }
        if (environment.containsProperties(LISTENERS)) {
            findings.add(LISTENERS + " is set: the server listens at stegvis.http.host (STEGVIS_HTTP_HOST) and"
                    + " stegvis.port (STEGVIS_PORT) alone. Leave it out.");
        }
        if (environment.getProperty(BOTH, Boolean.class).orElse(false)) {
            findings.add(BOTH + " (MICRONAUT_SERVER_DUAL_PROTOCOL) is true: beside HTTPS the server would speak plain"
                    + " HTTP. Leave it out.");
        }
        return findings;
    }
}
