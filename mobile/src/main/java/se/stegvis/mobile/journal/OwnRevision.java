package se.stegvis.mobile.journal;

import java.util.UUID;

/**
 * A revision that an own change was given since the journal was opened.
 *
 * @param alone nothing of others came in between, so that whoever saw the revision before has seen this one too
 */
record OwnRevision(UUID change, int revision, boolean alone) {}
