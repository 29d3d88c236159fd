package se.stegvis.mobile.journal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The retention of the server: changes that it keeps for good, so that this device need not.
 *
 * @param durable what it took before is in a backup; empty when it does not say
 * @param tooOld what it took before is let go of in any case (security: no endless copies)
 */
record ServerRetention(Optional<Instant> durable, Optional<Instant> tooOld) {
    private static final Duration LONGEST = Duration.ofDays(35);

    /**
     * @param durable as the server says it
     * @param now by the server's clock
     */
    static ServerRetention at(String durable, String now) {
        return new ServerRetention(instant(durable), instant(now).map(at -> at.minus(LONGEST)));
    }

    /** Is what the server took then kept there by now? A moment that cannot be read is not. */
    boolean since(String taken) {
        return isBefore(taken, durable) || isTooOld(taken);
    }

    /** Was it applied so long ago that it is let go of, whatever became of it there? */
    boolean isTooOld(String taken) {
        return isBefore(taken, tooOld);
    }

    private static boolean isBefore(String taken, Optional<Instant> limit) {
        return instant(taken)
                .filter(then -> limit.filter(then::isBefore).isPresent())
                .isPresent();
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException notTold) {
            return Optional.empty();
        }
    }
}
