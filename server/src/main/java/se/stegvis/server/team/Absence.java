package se.stegvis.server.team;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Someone is away, and someone else covers (ersättare).
 *
 * @param firstOn first day away, in Sweden
 * @param lastOn last day away, inclusive
 */
public record Absence(UUID id, UUID account, UUID cover, LocalDate firstOn, LocalDate lastOn) {
    public Absence {
        if (lastOn.isBefore(firstOn)) {
            throw new IllegalArgumentException(
                    "an absence from " + firstOn + " cannot end on " + lastOn + "; give a last day from the first on");
        }
        if (account.equals(cover)) {
            throw new IllegalArgumentException("nobody covers for themselves; name a colleague");
        }
    }
}
