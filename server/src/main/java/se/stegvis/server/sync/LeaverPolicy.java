package se.stegvis.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A change by somebody whose account has ended is kept for whoever holds the case now, when it was written before the
 * end in a case that its author held. A case that they opened is kept with all that was written in it, until a team
 * lead takes it over. Nothing is stored in a case itself (decisions 100 and 103).
 */
final class LeaverPolicy {
    /** As far as two clocks may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private LeaverPolicy() {}

    /** Always a refusal for somebody who has left: turned away, or kept. */
    static Optional<Refusal> refusal(PushedChange pushed, PushContext context) {
        return pushed.author().leftAt().map(leftAt -> answer(pushed, leftAt, context));
    }

    private static Refusal answer(PushedChange pushed, Instant leftAt, PushContext context) {
        UUID account = pushed.author().account();
        boolean held = context.isOpenedByLeaver(pushed.caseId())
                || pushed.row()
                        .filter(row -> row.holders().named().contains(account) || context.wasHeld(pushed.caseId()))
                        .isPresent();
        if (!held && !pushed.opens()) {
            return Refusal.of(context.isErased(pushed.caseId()) ? "erased" : "not-found");
        }
        Instant written = pushed.attribution()
                .at()
                .orElseGet(() -> OffsetDateTime.parse(pushed.change().at()).toInstant());
        if (written.isAfter(leftAt.plus(TOLERANCE))) {
            return Refusal.of("account-ended");
        }
        return held ? Refusal.quarantined() : Refusal.quarantinedOpening();
    }
}
