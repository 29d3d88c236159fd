package se.stegvis.mobile.draft;

import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.SigningCheck;

/** A record of one kind while it is written: not that kind until {@link #finish} says so. */
public interface Draft<R extends CareRecord> {
    /** The fields so far, and those that are unsaved. */
    RecordDraft fields();

    /** The record so far, typed. */
    @SuppressWarnings("unchecked") // a draft is made for the kind that its fields are of
    default R content() {
        return (R) fields().content();
    }

    /** The record ready to be signed, or what is missing. */
    default FinishResult<R> finish(CaseFacts facts) {
        R content = content();
        return FinishResult.of(content, SigningCheck.of(content, facts));
    }
}
