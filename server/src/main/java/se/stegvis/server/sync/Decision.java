package se.stegvis.server.sync;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.sync.Outcome;

/** The decision about a change: accepted, or a {@link Refusal}. Nothing is stored yet. */
sealed interface Decision permits Decision.Accepted, Refusal {

    /** A new state of the record. */
    record Accepted(Revision revision, Outcome outcome, Optional<UUID> conflict) implements Decision {}
}
