package se.stegvis.server.web.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.approval.Approval;
import se.stegvis.server.approval.ApprovalState;
import se.stegvis.server.team.Role;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.RecordWords;
import se.stegvis.shared.record.CaseNumber;

/**
 * A request on the page.
 *
 * @param number of the case; empty text for administrators, who see no number of a protected one
 * @param state or {@code FALLEN} when nobody has decided in time, {@code OVERTAKEN} when the protection was raised before
 * @param mine the reader may decide
 * @param decidedBy empty text while nobody has
 */
public record ApprovalLine(
        UUID id,
        String act,
        String number,
        String who,
        String at,
        String reason,
        String endsAt,
        String state,
        boolean open,
        boolean mine,
        String decidedBy,
        String decidedAt) {
    private static final String FALLEN = "FALLEN";
    private static final String OVERTAKEN = "OVERTAKEN";

    static ApprovalLine of(Approval one, Caller caller, Names names, Instant now) {
        boolean open = one.isOpen(now);
        return new ApprovalLine(
                one.id(),
                one.act().name(),
                caller.role() == Role.TEAM_LEAD ? CaseNumber.of(one.subject()) : "",
                names.worker(one.requestedBy()),
                RecordWords.minute(one.requestedAt()),
                open ? one.reason() : "",
                RecordWords.minute(one.endsAt()),
                state(one, open),
                open,
                AdministrationRules.mayApprove(caller, one.requestedBy()),
                one.decidedBy().map(by -> names.worker(Optional.of(by))).orElse(""),
                one.decidedAt().map(RecordWords::minute).orElse(""));
    }

    private static String state(Approval one, boolean open) {
        if (one.state() == ApprovalState.WAITING && !open) {
            return FALLEN;
        }
        return one.state() == ApprovalState.FAILED && one.decidedBy().isEmpty()
                ? OVERTAKEN
                : one.state().name();
    }

    /** Leaves out who and why. */
    @Override
    public String toString() {
        return "ApprovalLine[" + id + "]";
    }
}
