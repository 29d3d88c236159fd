package se.stegvis.server.record;

import java.util.List;

/** Writes notices into records of clients that a number of theirs stands in another case, or no longer does. */
public interface DuplicateNumberNotices {
    /** Each in a transaction of its own. One that is not so any more by then is put right in the same transaction. */
    void write(int municipality, List<ClientNumbers.Untold> untold);
}
