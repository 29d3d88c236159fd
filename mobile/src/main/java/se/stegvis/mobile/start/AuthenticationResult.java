package se.stegvis.mobile.start;

import java.util.List;
import java.util.Set;
import se.stegvis.mobile.vault.UnavailableReason;
import se.stegvis.mobile.widget.Texts;

/** The result of an authentication. */
sealed interface AuthenticationResult {
    /**
     * @param session open; to be closed by the receiver
     * @param losses collections of a salvaged store from which something may be missing; empty otherwise
     */
    record Admitted(Session session, Set<String> losses) implements AuthenticationResult {
        Admitted(Session session) {
            this(session, Set.of());
        }
    }

    /** The store here is damaged, which has been read in it; what can be read of it can be salvaged. */
    record StoreDamaged() implements AuthenticationResult {}

    /** The store cannot be opened now; nothing is known against it, and nothing is to be salvaged. */
    record StoreUnavailable(UnavailableReason why) implements AuthenticationResult {}

    /**
     * @param reason key of the sentence that says why and what to do
     * @param values that stand in it
     */
    record LoginRefused(String reason, List<String> values) implements AuthenticationResult {
        LoginRefused(String reason, String... values) {
            this(reason, List.of(values));
        }

        String sentence(Texts texts) {
            return texts.get(reason, values.toArray());
        }

        /** Leaves out what goes into the sentence. */
        @Override
        public String toString() {
            return "LoginRefused[" + reason + "]";
        }
    }
}
