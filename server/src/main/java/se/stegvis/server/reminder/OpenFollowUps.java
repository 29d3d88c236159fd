package se.stegvis.server.reminder;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;

/** The follow-ups that wait in some cases, at the cost of those cases alone. */
@Singleton
public final class OpenFollowUps {
    private final OpenFollowUpRepository rows;

    OpenFollowUps(OpenFollowUpRepository rows) {
        this.rows = rows;
    }

    /**
     * One that waits.
     *
     * @param kind of the record whose follow-up it is
     * @param named who was named for it; empty means the one responsible for the case
     */
    @MappedEntity
    public record OpenFollowUp(
            @Id UUID record,
            @Id UUID caseId,
            String kind,
            @Id Optional<UUID> named,
            LocalDate due) {}

    /** By day; those of equal days in the order of their ids. */
    public List<OpenFollowUp> in(int municipality, Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : rows.in(municipality, cases);
    }
}
