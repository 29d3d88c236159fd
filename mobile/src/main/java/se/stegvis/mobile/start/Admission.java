package se.stegvis.mobile.start;

import java.util.Set;

/** What came of trying to get in. */
sealed interface Admission {
    /**
     * @param session open; to be closed by the receiver
     * @param losses shelves of a salvaged store from which something may be missing; empty otherwise
     */
    record Admitted(Session session, Set<String> losses) implements Admission {
        Admitted(Session session) {
            this(session, Set.of());
        }
    }

    /** The store here is damaged; what can be read of it can be salvaged. */
    record Damaged() implements Admission {}

    /** @param reason key of the sentence that says why and what to do */
    record Refused(String reason) implements Admission {}
}
