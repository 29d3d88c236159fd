package se.stegvis.mobile.store;

import java.util.UUID;

/** Which record is written, for one that may not exist yet. */
public record Target(UUID record, String kind, UUID caseId) {}
