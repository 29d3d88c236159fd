package se.stegvis.mobile.store;

import se.stegvis.shared.record.CareRecord;

/** A record as the user should see it, and where it stands. */
public record StoredRecord(CareRecord content, RecordState state) {}
