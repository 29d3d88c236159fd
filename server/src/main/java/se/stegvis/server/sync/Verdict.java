package se.stegvis.server.sync;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;

/** What is to become of a change; nothing is stored yet. */
sealed interface Verdict {

    /** A new state of the record. */
    record Taken(Revision revision, Outcome outcome, Optional<UUID> conflict) implements Verdict {}

    /** Waits for the change it names. */
    record Waits() implements Verdict {}

    /**
     * Turned away.
     *
     * @param lasting a repeated id gets this answer again
     */
    record TurnedAway(Problem problem, boolean lasting) implements Verdict {}

    /** Turned away, but kept for whoever has the case now. */
    record Quarantined(Problem problem) implements Verdict {}
}
