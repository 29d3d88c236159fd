package se.stegvis.server.sync;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;

/** The decision about a change; nothing is stored yet. */
sealed interface Decision {

    /** A new state of the record. */
    record Accepted(Revision revision, Outcome outcome, Optional<UUID> conflict) implements Decision {}

    /** Waits for the change it names. */
    record Deferred() implements Decision {}

    /**
     * Turned away.
     *
     * @param lasting a repeated id gets this answer again
     */
    record Rejected(Problem problem, boolean lasting) implements Decision {}

    /**
     * Turned away, but kept for whoever has the case now.
     *
     * @param opens it opens a case: then for a team lead, who takes it over
     */
    record Quarantined(Problem problem, boolean opens) implements Decision {}
}
