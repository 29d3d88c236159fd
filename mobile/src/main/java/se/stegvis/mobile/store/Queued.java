package se.stegvis.mobile.store;

import se.stegvis.shared.sync.Change;

/**
 * A change in line for the server.
 *
 * @param change what goes over the wire
 * @param order place in the line of the whole device; the smaller first
 * @param frozen has been sent at least once: its content may not change any more
 * @param had the revision the server once gave it, when it must be told again after a restore; 0 otherwise
 */
record Queued(Change change, long order, boolean frozen, int had) {

    Queued with(Change other) {
        return new Queued(other, order, frozen, had);
    }

    Queued freeze() {
        return new Queued(change, order, true, had);
    }

    /** Whether the server's state of that revision lacks it. */
    boolean missingFrom(int revision) {
        return had == 0 || revision < had;
    }
}
