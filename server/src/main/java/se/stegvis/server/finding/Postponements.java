package se.stegvis.server.finding;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Id;

/**
 * The signs of a slip: dates that were put off, and how often someone was reminded. At the cost of what is asked about.
 */
@Singleton
public final class Postponements {
    private final PostponementRepository rows;

    Postponements(PostponementRepository rows) {
        this.rows = rows;
    }

    /** A date put off. */
    @MappedEntity
    public record Move(@Id UUID recordId, @Id UUID caseId, LocalDate fromDue, LocalDate toDue, LocalDate movedOn) {}

    /** How often the one responsible was reminded of a follow-up, and when last. */
    public record Reminded(int times, LocalDate latest) {}

    /** The follow-ups put off on that day or later, in some cases. */
    public List<Move> moved(int municipality, Collection<UUID> cases, LocalDate since) {
        return cases.isEmpty() ? List.of() : rows.moved(municipality, cases, since);
    }

    /**
     * Of each of the records that anybody was reminded of.
     *
     * @param until the day of the clock: a later reminder comes from a clock that was ahead, and nobody has it yet
     */
    public Map<UUID, Reminded> reminded(int municipality, Collection<UUID> records, LocalDate until) {
        return records.isEmpty()
                ? Map.of()
                : rows.reminded(municipality, records, until).stream()
                        .collect(Collectors.toMap(
                                PostponementRepository.RemindedRow::recordId,
                                row -> new Reminded(row.times(), row.latest())));
    }
}
