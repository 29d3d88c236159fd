package se.stegvis.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a login lasts.
 *
 * <p>A tablet is sealed by its own passphrase, is away for days and must be able to send what it holds: two weeks from its
 * last contact. A browser may stand open on a desk: an hour from the last thing a person did, ten hours in all (ASVS
 * V7.3).
 */
enum LoginKind {
    TABLET(Duration.ofDays(14), Optional.empty()),
    WEB(Duration.ofHours(1), Optional.of(Duration.ofHours(10)));

    private final Duration idle;
    private final Optional<Duration> longest;

    LoginKind(Duration idle, Optional<Duration> longest) {
        this.idle = idle;
        this.longest = longest;
    }

    /** From its last use. */
    Duration idle() {
        return idle;
    }

    /** When it ends however much it is used; empty when it does not. */
    Optional<Instant> end(Instant begun) {
        return longest.map(begun::plus);
    }
}
