package se.stegvis.server.sync;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;

/**
 * A change that has been answered, and the answer that it always gets.
 *
 * @param base the revision its author saw
 * @param after the change that had to be applied first
 */
record LoggedChange(
        UUID id, UUID account, UUID record, UUID caseId, int base, Optional<UUID> after, ChangeResult result) {

    static LoggedChange of(UUID account, Change change, ChangeResult result) {
        return new LoggedChange(
                change.id(), account, change.record(), change.caseId(), change.base(), change.after(), result);
    }
}
