package se.stegvis.mobile.journal;

import java.util.UUID;

/** Which record is written, for one that may not exist yet. */
public record RecordTarget(UUID record, String kind, UUID caseId) {}
