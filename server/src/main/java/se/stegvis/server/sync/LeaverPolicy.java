package se.stegvis.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.merge.Attribution;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;

/**
 * What becomes of a change by somebody whose account has ended: it is kept for whoever holds the case now, when it was
 * written before the end in a case that its author held. Nothing is stored in the case itself (decision 100).
 */
final class LeaverPolicy {
    /** As far as two clocks may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private LeaverPolicy() {}

    /**
     * Why it is turned away, or that it is kept.
     *
     * @param leftAt when the account ended
     * @param attribution when it was written, as far as that is known
     */
    static Refusal answer(Change change, UUID account, PushContext context, Instant leftAt, Attribution attribution) {
        CaseRow row = context.cases.get(change.caseId());
        boolean held = row != null
                && (row.holders().named().contains(account) || context.heldBefore.contains(change.caseId()));
        boolean opens = Kind.CASE.is(change.kind()) && change.base() == 0;
        if (!held && !opens) {
            return Refusal.of("not-found");
        }
        Instant written = attribution.at().orElseGet(() -> OffsetDateTime.parse(change.at())
                .toInstant());
        return held && !written.isAfter(leftAt.plus(TOLERANCE)) ? Refusal.quarantined() : Refusal.of("account-ended");
    }
}
