package se.stegvis.mobile.assignment;

import se.stegvis.mobile.store.Draft;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CommonFields;

/** An assignment while it is written. Signing it is sending it. */
public record AssignmentDraft(RecordDraft fields) implements Draft<Assignment> {
    public AssignmentDraft {
        if (!fields.doc().has("state") && !fields.doc().has(CommonFields.ADDENDUM_TO)) {
            fields.text("state", AssignmentState.SENT.name());
        }
    }
}
