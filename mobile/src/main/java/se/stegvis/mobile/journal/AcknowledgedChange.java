package se.stegvis.mobile.journal;

import se.stegvis.shared.sync.Change;

/**
 * A change that the server has applied, kept until it is safe there.
 *
 * @param order its place in the line of the device
 * @param revision the record's revision with this change in it
 * @param at when the answer came, by the device's clock, ISO 8601 with offset
 */
record AcknowledgedChange(Change change, long order, int revision, String at) {}
