package se.stegvis.shared.sync;

import java.util.Optional;
import java.util.UUID;

/**
 * The answer to one change. A repeated id gets the first answer again.
 *
 * @param revision the record's revision after the change; 0 when not stored
 * @param seq the case's sequence number of that revision; 0 when not stored
 * @param conflict the open conflict that keeps the text which did not win
 * @param problem why it was refused
 */
public record ChangeResult(
        UUID id, Outcome outcome, int revision, long seq, Optional<UUID> conflict, Optional<Problem> problem) {

    public static ChangeResult stored(UUID id, Outcome outcome, int revision, long seq, Optional<UUID> conflict) {
        return new ChangeResult(id, outcome, revision, seq, conflict, Optional.empty());
    }

    public static ChangeResult deferred(UUID id) {
        return new ChangeResult(id, Outcome.DEFERRED, 0, 0, Optional.empty(), Optional.empty());
    }

    public static ChangeResult refused(UUID id, Problem problem) {
        return new ChangeResult(id, Outcome.REFUSED, 0, 0, Optional.empty(), Optional.of(problem));
    }
}
