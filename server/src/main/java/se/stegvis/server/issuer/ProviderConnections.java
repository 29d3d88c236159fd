package se.stegvis.server.issuer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Descriptions of providers, asked for again after an hour. One that is added while the server runs is found. */
@Singleton
public class ProviderConnections {
    private static final Duration FRESH = Duration.ofHours(1);

    private final Map<String, ReadConnection> read = new ConcurrentHashMap<>();
    private final Clock clock;

    ProviderConnections(Clock clock) {
        this.clock = clock;
    }

    private record ReadConnection(ProviderConnection connection, Instant at) {}

    /** @throws ProviderUnreachable when it does not answer */
    public ProviderConnection of(IdentityProvider provider) {
        Instant now = clock.instant();
        ReadConnection known = read.get(provider.issuer());
        if (known != null && Duration.between(known.at, now).abs().compareTo(FRESH) < 0) {
            return known.connection;
        }
        ProviderConnection fresh = ProviderConnection.read(provider.issuer());
        read.put(provider.issuer(), new ReadConnection(fresh, now));
        return fresh;
    }

    /** As it is now. @throws ProviderUnreachable naming what is wrong */
    public void check(String issuer) {
        ProviderConnection.read(issuer);
    }
}
