package se.stegvis.server.sync;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A cursor as a device sent it, before its cases are resolved. */
sealed interface UnresolvedCursor permits PullCursor, NumberedCursor {
    /** The life of the database it was issued in. */
    UUID history();

    /** The case numbers in it that none of the cases has, and that must be looked up. */
    Set<Integer> beside(Collection<UUID> cases);

    /**
     * The cursor with its cases' ids.
     *
     * @param known where cases are looked for by their numbers; of two with the same number the first counts
     * @return empty when a number has no case there, or another than was meant
     */
    Optional<PullCursor> among(Collection<UUID> known);
}
