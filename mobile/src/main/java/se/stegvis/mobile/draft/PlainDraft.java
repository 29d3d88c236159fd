package se.stegvis.mobile.draft;

import se.stegvis.shared.record.CareRecord;

/** The draft of a kind that has no rules of its own while it is written, only those of its signature. */
public record PlainDraft<R extends CareRecord>(RecordDraft fields) implements Draft<R> {}
