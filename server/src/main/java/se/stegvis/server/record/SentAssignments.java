package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CareRecord;

/** Which assignments are signed and sent and have no answer yet. Written only with changes of assignments. */
@Singleton
public final class SentAssignments {
    private final SentAssignmentRepository rows;

    SentAssignments(SentAssignmentRepository rows) {
        this.rows = rows;
    }

    /** Whether the record is an assignment that waits for its answer. */
    public static boolean waits(CareRecord content) {
        return content instanceof Assignment assignment
                && assignment.signed()
                && assignment.state().filter(AssignmentState.SENT::equals).isPresent();
    }

    /** Keeps the rows in step with what the assignments among these hold now. */
    public void project(int municipality, Collection<CareRecord> changed) {
        for (CareRecord content : changed) {
            if (content instanceof Assignment && waits(content)) {
                rows.add(municipality, content.id(), content.header().caseId());
            } else if (content instanceof Assignment) {
                rows.remove(municipality, content.id());
            }
        }
    }

    /** The case of each that waits, in some cases. */
    public List<UUID> in(int municipality, Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : rows.in(municipality, cases);
    }
}
