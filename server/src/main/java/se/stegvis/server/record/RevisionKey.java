package se.stegvis.server.record;

import java.util.UUID;

/** One revision of one record. */
public record RevisionKey(UUID record, int revision) {}
