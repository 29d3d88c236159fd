package se.stegvis.mobile.journal;

import se.stegvis.shared.sync.Change;

/**
 * A change that the server has applied, whose result on the record has not come down yet.
 *
 * @param revision the record's revision with this change in it
 * @param conflict a value of it did not win
 */
record AppliedUnseen(Change change, int revision, boolean conflict) {}
