package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;

/** Makes and checks password hashes, a few at a time, so that many logins cannot take all memory. */
@Singleton
public class Passwords {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final HashCost cost;
    private final Semaphore turns;
    private final PasswordHash nobodys;

    Passwords(HashCost cost) {
        this.cost = cost;
        this.turns = new Semaphore(cost.atOnce(), true);
        this.nobodys = PasswordHash.of("", cost);
    }

    /** The hash to store, in PHC text form. */
    public String hash(String password) {
        return PasswordHash.of(password, cost).phc();
    }

    /**
     * True when the password belongs to the hash. Without a hash (nobody has that name) it does the same work and says
     * false, so that the time taken does not tell who exists.
     *
     * @throws ProblemException 503 when too many wait already
     */
    public boolean matches(Optional<String> hash, String password) {
        Optional<PasswordHash> stored = hash.flatMap(PasswordHash::read);
        takeTurn();
        try {
            return stored.orElse(nobodys).matches(password) && stored.isPresent();
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, Problems.of("busy"), Optional.of(RETRY_AFTER));
    }
}
