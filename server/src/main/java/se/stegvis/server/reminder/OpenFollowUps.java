package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;

/** The follow-ups that wait in some cases, at the cost of those cases alone. */
@Singleton
public final class OpenFollowUps {
    private static final String OPEN = """
            SELECT record_id, case_id, kind, responsible, due_on FROM follow_up
            WHERE municipality = ? AND case_id IN (%s) AND state = 'OPEN' ORDER BY due_on, record_id""";

    /**
     * One that waits.
     *
     * @param kind of the record whose follow-up it is
     * @param named who was named for it; empty means the one responsible for the case
     */
    public record OpenFollowUp(UUID record, UUID caseId, String kind, Optional<UUID> named, LocalDate due) {}

    /** By day; those of equal days in the order of their ids. */
    public List<OpenFollowUp> in(Connection tx, int municipality, Collection<UUID> cases) throws SQLException {
        return ByIds.rows(
                tx,
                OPEN,
                municipality,
                cases,
                row -> new OpenFollowUp(
                        Ids.id(row, "record_id"),
                        Ids.id(row, "case_id"),
                        row.getString("kind"),
                        Ids.optional(row, "responsible"),
                        row.getObject("due_on", LocalDate.class)));
    }
}
