package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.meter.EventCounters;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.settings.LoginSettings;

/**
 * Slows down guessing without locking anybody out (decision 94). All servers count as one.
 *
 * <p>Guesses from where the account has logged in before (its tablet, its browser, its session) are counted there alone,
 * so nobody elsewhere can make that person wait. All others are counted by account and address together, which grows
 * steeply; by account, which stays mild, since whoever knows a name could otherwise lock it; and by address within the
 * municipality, mild too, since an office has one address.
 */
@Singleton
class LoginThrottle {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration STEEP = Duration.ofMinutes(5);
    private static final Duration MILD = Duration.ofSeconds(15);
    private static final int FREE_BY_NAME = 3;

    /** A household or office has a whole network of this length (RFC 6177). */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Transactions transactions;
    private final GuessStore store;
    private final Clock clock;
    private final LoginSettings limits;
    private final EventCounters counters;

    LoginThrottle(
            Transactions transactions, GuessStore store, Clock clock, LoginSettings limits, EventCounters counters) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
        this.limits = limits;
        this.counters = counters;
    }

    /**
     * A guess at a password.
     *
     * @param municipality 0 when there is none of that name
     * @param name canonical, whether or not anybody has it; empty text for what nobody can be called
     * @param address empty when it is not known
     * @param known where the account has logged in before, if this comes from there
     */
    record Guess(int municipality, String name, Optional<InetAddress> address, Optional<String> known) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Guess[hidden]";
        }
    }

    /** A guess that was let through. */
    record Turn(int municipality, List<GuessStore.Counted> counted) {}

    /**
     * Counts a guess before its password is looked at, so that parallel guesses count as well.
     *
     * @throws ProblemException 429 with Retry-After; then it was not counted, so that waiting is never lengthened by trying
     */
    Turn before(Guess guess) {
        Instant now = clock.instant();
        GuessStore.GuessOutcome guessOutcome = transactions.write(() -> {
            store.forget(guess.municipality(), now);
            return store.guess(guess.municipality(), counters(guess), now, limits.window());
        });
        if (guessOutcome.waits().isPresent()) {
            counters.loginSlowed();
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS, Problems.of("too-many-requests"), guessOutcome.waits());
        }
        return new Turn(guess.municipality(), guessOutcome.counted());
    }

    /** The password was right. */
    void succeeded(Turn turn) {
        transactions.write(() -> store.right(turn.municipality(), turn.counted()));
    }

    private List<GuessCounter> counters(Guess guess) {
        int free = limits.triesPerAccount();
        Backoff steep = new Backoff(free, FIRST, STEEP);
        if (guess.known().isPresent()) {
            return List.of(GuessCounter.of(
                    steep, true, "known", guess.name(), guess.known().get()));
        }
        List<GuessCounter> counters = new ArrayList<>();
        // At what nobody can be called nothing can be guessed; it is counted by its address alone.
        boolean name = !guess.name().isEmpty();
        if (name) {
            counters.add(GuessCounter.of(
                    new Backoff(free * FREE_BY_NAME, Duration.ofSeconds(1), MILD), false, "name", guess.name()));
        }
        guess.address().map(LoginThrottle::network).ifPresent(network -> {
            if (name) {
                counters.add(GuessCounter.of(steep, true, "name and address", guess.name(), network));
            }
            counters.add(GuessCounter.of(
                    new Backoff(limits.triesPerAddress(), Duration.ofSeconds(1), MILD), false, "address", network));
        });
        return counters;
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.toString(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }
}
