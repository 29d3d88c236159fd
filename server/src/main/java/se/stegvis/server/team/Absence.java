package se.stegvis.server.team;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import se.stegvis.server.database.Id;

/**
 * Someone is away, and someone else covers (ersättare).
 *
 * @param firstOn first day away, in Sweden
 * @param lastOn last day away, inclusive
 */
@MappedEntity
public record Absence(@Id UUID id, @Id UUID account, @Id UUID cover, LocalDate firstOn, LocalDate lastOn) {
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
