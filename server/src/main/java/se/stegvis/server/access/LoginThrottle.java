package se.stegvis.server.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;

/** Slows down guessing, per account and per network address. Each server of a cluster counts for itself. */
@Singleton
class LoginThrottle {
    private final Clock clock;
    private final RecentTries byAccount;
    private final RecentTries byAddress;

    LoginThrottle(Clock clock, Limits limits) {
        this.clock = clock;
        this.byAccount = new RecentTries(limits.triesPerAccount(), limits.window());
        this.byAddress = new RecentTries(limits.triesPerAddress(), limits.window());
    }

    /**
     * Counts a try before its password is looked at, so that parallel guesses count as well.
     *
     * @throws ProblemException 429 with Retry-After
     */
    void before(String username, String address) {
        Instant now = clock.instant();
        Optional<Duration> wait = Stream.of(byAddress.count(address, now), byAccount.count(username, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (wait.isPresent()) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, Problems.of("too-many-requests"), wait);
        }
    }

    /** The password was right: a whole municipality may sit behind one address. */
    void succeeded(String username, String address) {
        byAccount.forget(username);
        byAddress.forgive(address);
    }

    /** How many wrong tries within which time. */
    @ConfigurationProperties("stegvis.login")
    record Limits(
            @Bindable(defaultValue = "10") int triesPerAccount,
            @Bindable(defaultValue = "100") int triesPerAddress,
            @Bindable(defaultValue = "PT10M") Duration window) {}
}
