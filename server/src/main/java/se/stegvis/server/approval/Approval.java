package se.stegvis.server.approval;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Utc;

/**
 * A request for an act that needs two persons.
 *
 * @param subject the case that it is about
 * @param reason as the person wrote it; never in a log
 * @param endsAt when it falls, if nobody decides
 */
@MappedEntity
public record Approval(
        @Id UUID id,
        ApprovalAct act,
        @Id UUID subject,
        @Id UUID requestedBy,
        @Utc Instant requestedAt,
        String reason,
        @Utc Instant endsAt,
        ApprovalState state,
        @Id Optional<UUID> decidedBy,
        @Utc Optional<Instant> decidedAt) {

    /** Whether it can be decided now. */
    public boolean isOpen(Instant now) {
        return state == ApprovalState.WAITING && endsAt.isAfter(now);
    }

    /** Leaves out what it is about and why. */
    @Override
    public String toString() {
        return "Approval[" + act + " " + state + "]";
    }
}
