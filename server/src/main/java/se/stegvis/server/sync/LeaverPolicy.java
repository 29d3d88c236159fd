package se.stegvis.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.merge.Attribution;
import se.stegvis.shared.sync.Change;

/**
 * A change by somebody whose account has ended is kept for whoever holds the case now, when it was written before the
 * end in a case that its author held. A case that they opened is kept with all that was written in it, until a team
 * lead takes it over. Nothing is stored in a case itself (decisions 100 and 103).
 */
final class LeaverPolicy {
    /** As far as two clocks may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private LeaverPolicy() {}

    /**
     * The refusal, or that the change is kept.
     *
     * @param leftAt when the account ended
     * @param attribution when it was written, as far as that is known
     */
    static Refusal answer(
            Change change,
            UUID account,
            PushContext context,
            ChangeAccess access,
            Instant leftAt,
            Attribution attribution) {
        CaseRow row = context.cases.get(change.caseId());
        boolean held = context.openedByLeaver.contains(change.caseId())
                || row != null
                        && (row.holders().named().contains(account) || context.heldBefore.contains(change.caseId()));
        boolean opens = !held && access.opens(change);
        if (!held && !opens) {
            return Refusal.of(context.erased.contains(change.caseId()) ? "erased" : "not-found");
        }
        Instant written = attribution.at().orElseGet(() -> OffsetDateTime.parse(change.at())
                .toInstant());
        if (written.isAfter(leftAt.plus(TOLERANCE))) {
            return Refusal.of("account-ended");
        }
        return opens ? Refusal.quarantinedOpening() : Refusal.quarantined();
    }
}
