package se.stegvis.mobile.journal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import se.stegvis.shared.sync.Change;

/**
 * A change in line for the server.
 *
 * @param change what goes over the wire
 * @param order place in the line of the whole device; the smaller first
 * @param frozen has been sent at least once: its content may not change any more
 * @param had the revision the server once gave it, when it must be sent again after a restore; 0 otherwise
 * @param putOff when the server first put it off, ISO 8601 with offset; empty text when it has not
 * @param stuck put off for so long that something is wrong
 */
record PendingChange(Change change, long order, boolean frozen, int had, String putOff, boolean stuck) {
    /**
     * The predecessor of a change arrives with the other tablet's next sync; more than a day is no wait for a network.
     */
    private static final Duration PATIENCE = Duration.ofHours(24);

    PendingChange(Change change, long order, boolean frozen, int had) {
        this(change, order, frozen, had, "", false);
    }

    PendingChange with(Change other) {
        return new PendingChange(other, order, frozen, had, putOff, stuck);
    }

    PendingChange freeze() {
        return new PendingChange(change, order, true, had, putOff, stuck);
    }

    /** The server put it off. The same as before, unless it is the first time or too long since. */
    PendingChange putOff(String at) {
        return putOff.isEmpty()
                ? new PendingChange(change, order, frozen, had, at, stuck)
                : new PendingChange(change, order, frozen, had, putOff, stuck || tooLong(putOff, at));
    }

    private static boolean tooLong(String since, String at) {
        try {
            Duration waited = Duration.between(OffsetDateTime.parse(since), OffsetDateTime.parse(at));
            return waited.compareTo(PATIENCE) > 0;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    /** Whether the server's state of that revision lacks it. */
    boolean missingFrom(int revision) {
        return had == 0 || revision < had;
    }
}
