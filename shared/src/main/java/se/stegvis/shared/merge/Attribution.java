package se.stegvis.shared.merge;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Who stated the values of a change, and when.
 *
 * @param by the account of the author
 * @param at by the server's clock; empty when the difference between the two clocks is not known
 */
public record Attribution(UUID by, Optional<Instant> at) {
    /** A device clock that differs by more is broken in a way from which no order follows. */
    private static final Duration FURTHEST = Duration.ofDays(36_525);

    /** Stated by somebody at an instant that nobody knows. */
    public static Attribution undated(UUID by) {
        return new Attribution(by, Optional.empty());
    }

    /**
     * Corrects the device's clock by what is known of it: the push says what the clock showed when it was sent, and the
     * server knows when it arrived. A telling is never later than its arrival.
     *
     * @param statedAt the device's clock when the person saved the change
     * @param sentAt the device's clock when the change was sent; empty when the client does not say
     * @param arrived the server's clock when it arrived
     */
    public static Attribution of(UUID by, String statedAt, Optional<String> sentAt, Instant arrived) {
        return new Attribution(by, sentAt.flatMap(sent -> corrected(statedAt, sent, arrived)));
    }

    private static Optional<Instant> corrected(String statedAt, String sentAt, Instant arrived) {
        try {
            Duration behind = Duration.between(OffsetDateTime.parse(sentAt).toInstant(), arrived);
            if (behind.abs().compareTo(FURTHEST) > 0) {
                return Optional.empty();
            }
            Instant told = OffsetDateTime.parse(statedAt).toInstant().plus(behind);
            return Optional.of(told.isAfter(arrived) ? arrived : told);
        } catch (DateTimeException | ArithmeticException noOrderFollows) {
            return Optional.empty();
        }
    }
}
