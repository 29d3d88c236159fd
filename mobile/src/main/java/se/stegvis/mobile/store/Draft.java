package se.stegvis.mobile.store;

import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;

/** A record of one kind while it is written: not that kind until {@link #finish} says so. */
public interface Draft<R extends CareRecord> {
    /** What is written so far, and what of it is unsaved. */
    RecordDraft fields();

    /** The record ready to be signed, or what is missing. */
    Finish<R> finish(CaseFacts facts);
}
