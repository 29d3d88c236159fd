package se.stegvis.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.time.SwedishTime;

/** Whether parties may be called to a SIP that is still a draft: a call tells them of the person (decision 75). */
final class SipCall {
    private static final Set<String> CALL = FieldSpec.names(SipPlan.CALLED_PARTIES, SipPlan.MEETING_AT);

    private SipCall() {}

    /** Whether the change calls somebody, so that the consents of the case must be known before it is judged. */
    static boolean isIn(Change change) {
        return Kind.SIP_PLAN.is(change.kind()) && CALL.stream().anyMatch(change.set()::has);
    }

    /**
     * @param next the draft as the change makes it
     * @param standing as it was
     */
    static void check(PushContext context, CareRecord next, Doc standing, Instant now) throws Refusal {
        if (next instanceof SipPlan plan) {
            List<Finding> without = plan.calledWithout(
                    CaseFacts.of(context.recordsOf(next.header().caseId())).consents(), standing, SwedishTime.day(now));
            if (!without.isEmpty()) {
                throw Refusal.of("called-without-consent", without);
            }
        }
    }
}
