package se.stegvis.server.sync;

import java.time.Instant;
import java.util.List;
import se.stegvis.server.reminder.SwedishCalendar;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.sync.Change;

/** Whether parties may be called to a SIP that is still a draft: a call tells them of the person (decision 75). */
final class SipCall {
    private static final List<String> CALL = List.of("calledParties", "meetingAt");

    private SipCall() {}

    /** Whether the change calls somebody, so that the consents of the case must be known before it is judged. */
    static boolean isIn(Change change) {
        return change.kind().equals("SIP_PLAN") && CALL.stream().anyMatch(change.set()::has);
    }

    /**
     * @param next the draft as the change makes it
     * @param standing as it was
     */
    static void check(Ground ground, CareRecord next, Doc standing, Instant now) throws Refusal {
        if (next instanceof SipPlan plan) {
            List<Finding> without = plan.calledWithout(
                    CaseFacts.of(ground.recordsOf(next.header().caseId())).consents(),
                    standing,
                    SwedishCalendar.day(now));
            if (!without.isEmpty()) {
                throw Refusal.of("called-without-consent", without);
            }
        }
    }
}
