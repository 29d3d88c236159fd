package se.stegvis.shared.sync;

import java.util.Arrays;
import java.util.UUID;

/** One item of a pull: the newest state of a record, or a case that is no longer the reader's. */
public sealed interface PullItem {
    UUID caseId();

    /**
     * @param record record id
     * @param kind wire name of its kind
     * @param revision given by the server
     * @param seq of the case
     * @param doc all fields, a JSON object in UTF-8; not to be changed
     */
    record State(UUID record, String kind, UUID caseId, int revision, long seq, byte[] doc) implements PullItem {
        @Override
        public boolean equals(Object other) {
            return other instanceof State state
                    && record.equals(state.record)
                    && kind.equals(state.kind)
                    && caseId.equals(state.caseId)
                    && revision == state.revision
                    && seq == state.seq
                    && Arrays.equals(doc, state.doc);
        }

        @Override
        public int hashCode() {
            return 31 * record.hashCode() + revision;
        }

        /** Leaves out what people wrote. */
        @Override
        public String toString() {
            return "State[" + kind + " " + record + " revision " + revision + " seq " + seq + "]";
        }
    }

    /** The case is to be removed from the device; unsent work is never removed. */
    record Gone(UUID caseId, GoneReason reason) implements PullItem {}

    /** Why a case leaves the device. */
    enum GoneReason {
        ACCESS_ENDED,
        ERASED
    }
}
