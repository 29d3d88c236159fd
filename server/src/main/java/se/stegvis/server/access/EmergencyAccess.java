package se.stegvis.server.access;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.annotation.MappedEntity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Utc;
import se.stegvis.server.team.Role;

/**
 * Opening a case that is not one's own, in an emergency: with a reason, for a day, to read only, seen by the team's
 * lead and in the audit log. Never a protected client's; who opened it never reviews it. All in the caller's transaction.
 */
@Singleton
public class EmergencyAccess {
    /** How long it lasts. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** So many cases at most are open for one person: an emergency is about somebody, and no way through the cases. */
    static final int AT_ONCE = 5;

    private final EmergencyRepository rows;
    private final AuditLog audit;

    EmergencyAccess(EmergencyRepository rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The result of an attempt to open a case.
     *
     * @param isSpent the caller has so many cases open that no other is opened until one ends
     * @param opened the case; empty when the number is nobody's, of several, or of a protected client: these look the
     *     same
     */
    public record Attempt(boolean isSpent, Optional<UUID> opened) {}

    /** One that the lead has not looked at. */
    @MappedEntity
    public record Opening(
            @Id UUID id,
            @Id UUID caseId,
            @Id UUID account,
            String reason,
            @Utc Instant at) {
        /** Leaves out the reason. */
        @Override
        public String toString() {
            return "Opening[" + id + "]";
        }
    }

    /** The case with that number, of four bytes; empty when it is nobody's, of several, or of a protected client. */
    public Optional<UUID> find(Caller caller, byte[] number) {
        List<UUID> found = rows.find(caller.municipality(), number);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The case with that id; empty when there is none, or it is a protected client's. */
    public Optional<UUID> find(Caller caller, UUID caseId) {
        return rows.find(caller.municipality(), caseId);
    }

    /**
     * Opens a case.
     *
     * @param found the case, which is no protected client's; empty when there is none, which is noted
     * @param reason what the person typed, at most 500 characters; never in the audit log
     */
    public Attempt open(Caller caller, Optional<UUID> found, String reason, Instant now) {
        rows.takeTurn(caller.municipality(), caller.account());
        List<UUID> lasting = rows.lasting(caller.municipality(), caller.account(), now);
        if (lasting.size() >= AT_ONCE && found.filter(lasting::contains).isEmpty()) {
            return new Attempt(true, Optional.empty());
        }
        found.ifPresentOrElse(
                caseId -> open(caller, caseId, reason, now), () -> note(caller, Optional.empty(), "not found"));
        return new Attempt(false, found);
    }

    private void open(Caller caller, UUID caseId, String reason, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch(now);
        rows.open(caller.municipality(), id, caseId, caller.account(), reason, now, now.plus(LASTS));
        note(caller, Optional.of(caseId), "opened");
    }

    /** Until when the caller may read it; empty when they have not opened it, or it has become protected since. */
    public Optional<Instant> until(Caller caller, UUID caseId, Instant now) {
        return rows.until(caller.municipality(), caller.account(), caseId, now);
    }

    /**
     * The emergency openings that a lead has not looked at, in the cases of their teams and in those of no team; empty
     * for anybody else.
     */
    public List<Opening> unseen(Caller caller) {
        return caller.role() != Role.TEAM_LEAD || caller.teams().isEmpty()
                ? List.of()
                : rows.unseen(caller.municipality(), caller.account(), caller.teams());
    }

    /** Notes that the lead has looked at it; false when somebody has by now, or it is the caller's own. */
    public boolean seen(Caller caller, UUID caseId, UUID id, Instant now) {
        boolean first = rows.seen(caller.municipality(), id, caseId, caller.account(), now) == 1;
        if (first) {
            note(caller, Optional.of(caseId), "seen");
        }
        return first;
    }

    private void note(Caller caller, Optional<UUID> caseId, String detail) {
        audit.write(new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                AuditEntry.Action.EMERGENCY,
                caseId,
                Optional.empty(),
                detail));
    }
}
