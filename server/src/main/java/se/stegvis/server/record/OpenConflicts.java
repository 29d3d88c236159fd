package se.stegvis.server.record;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.shared.merge.Conflicts;

/** Which records hold an open conflict. Written only with changes that open or close one. */
@Singleton
public final class OpenConflicts {
    private final ConflictRepository rows;

    OpenConflicts(ConflictRepository rows) {
        this.rows = rows;
    }

    /** A record in which texts wait for a decision. */
    @MappedEntity
    public record Open(@Id UUID record, @Id UUID caseId, String kind) {}

    /** Keeps the rows of these records in step with what they hold now. */
    public void project(int municipality, Collection<Revision> changed) {
        for (Revision revision : changed) {
            if (Conflicts.open(revision.doc()).isEmpty()) {
                rows.remove(municipality, revision.id());
            } else {
                rows.add(municipality, revision.id(), revision.caseId(), revision.kind());
            }
        }
    }

    public List<Open> in(int municipality, Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : rows.in(municipality, cases);
    }
}
