package se.stegvis.mobile.assignment;

import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;

/** An assignment while it is written. Signing it is sending it. */
public record AssignmentDraft(RecordDraft fields, Journal journal) implements Draft<Assignment> {
    public AssignmentDraft {
        if (!fields.doc().has(Assignment.STATE) && !fields.doc().has(CommonFields.ADDENDUM_TO)) {
            fields.text(Assignment.STATE, AssignmentState.SENT.name());
        }
    }

    /** The parties that the person agreed may learn of it, as the tablet knows it now, decides to whom it may go. */
    @Override
    public FinishResult<Assignment> finish(CaseFacts facts) {
        return Draft.super.finish(facts.with(
                CaseFacts.of(journal.deciding(fields.target().caseId())).consents()));
    }
}
