package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.settings.PasswordSettings;
import se.stegvis.shared.text.Password;

/** Makes and checks password hashes, a few at a time, so that many logins cannot take all memory. */
@Singleton
public class Passwords {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final PasswordSettings cost;
    private final Semaphore turns;
    private final PasswordHash nobodys;

    Passwords(PasswordSettings cost) {
        this.cost = cost;
        this.turns = new Semaphore(cost.atOnceWithin(Runtime.getRuntime().maxMemory()), true);
        this.nobodys = PasswordHash.of("", cost);
    }

    /** The hash to store, in PHC text form, of the password in its one spelling. */
    public String hash(String typed) {
        return PasswordHash.of(Password.canonical(typed), cost).phc();
    }

    /** In which spelling a password belongs to a hash. */
    enum Match {
        NONE,
        CANONICAL,
        /** The hash is from before spellings were made one, and so of the letters as that keyboard sends them. */
        AS_TYPED
    }

    /** Whether the password belongs to the hash, in whichever spelling; as {@link #match}. */
    public boolean matches(Optional<String> hash, String typed) {
        return match(hash, typed) != Match.NONE;
    }

    /**
     * Without a hash (nobody has that name) it does the same work and says no, so that the time does not show who
     * exists.
     *
     * @throws ProblemException 503 when too many wait already
     */
    Match match(Optional<String> hash, String typed) {
        Optional<PasswordHash> stored = hash.flatMap(PasswordHash::read);
        PasswordHash asked = stored.orElse(nobodys);
        String canonical = Password.canonical(typed);
        takeTurn();
        try {
            if (asked.matches(canonical) && sayable(typed) && stored.isPresent()) {
                return Match.CANONICAL;
            }
            boolean asTyped = !canonical.equals(typed) && asked.matches(typed) && sayable(typed);
            return asTyped && stored.isPresent() ? Match.AS_TYPED : Match.NONE;
        } finally {
            turns.release();
        }
    }

    /** Half a character has no bytes of its own: all halves would be hashed as one. */
    private static boolean sayable(String typed) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(typed);
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
