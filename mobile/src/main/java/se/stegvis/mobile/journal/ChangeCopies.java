package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.sync.Change;

/** Copies of a change that differ in one thing. */
final class ChangeCopies {
    private ChangeCopies() {}

    static Change withSet(Change change, ObjectNode set) {
        return new Change(
                change.id(),
                change.record(),
                change.kind(),
                change.caseId(),
                change.base(),
                set,
                change.at(),
                change.after());
    }

    static Change from(Change change, int base, Optional<UUID> after) {
        return new Change(
                change.id(), change.record(), change.kind(), change.caseId(), base, change.set(), change.at(), after);
    }
}
