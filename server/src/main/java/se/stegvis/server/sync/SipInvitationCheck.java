package se.stegvis.server.sync;

import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.time.SwedishTime;

/** Checks whether parties may be called to a SIP that is still a draft: a call tells them of the person (decision 75). */
final class SipInvitationCheck {
    private static final Set<String> CALL = FieldSpec.names(SipPlan.CALLED_PARTIES, SipPlan.MEETING_AT);

    private SipInvitationCheck() {}

    /** Whether the change calls somebody, so that the consents of the case must be known before it is judged. */
    static boolean isIn(Change change) {
        return Kind.SIP_PLAN.is(change.kind()) && CALL.stream().anyMatch(change.set()::has);
    }

    /** The parties that a draft calls have consent; of a signed plan the signature has asked it. */
    static Optional<Refusal> refusal(Candidate candidate, PushContext context) {
        if (candidate.isSigned() || !isIn(candidate.pushed().change()) || !(candidate.next() instanceof SipPlan plan)) {
            return Optional.empty();
        }
        ConsentRegister consents =
                CaseFacts.of(context.recordsOf(candidate.header().caseId())).consents();
        return Refusal.on(
                plan.calledWithout(consents, candidate.storedDoc(), SwedishTime.day(candidate.receivedAt())),
                "called-without-consent");
    }
}
