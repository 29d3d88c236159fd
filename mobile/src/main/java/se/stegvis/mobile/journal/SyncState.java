package se.stegvis.mobile.journal;

import java.util.Optional;
import se.stegvis.mobile.vault.NotSaved;

/**
 * The state that the sync line shows.
 *
 * @param waiting records safe on the device that wait for the network
 * @param needAttention refused items
 * @param conflicts records where a person must decide
 * @param lastContact ISO instant of the last answer from the server
 * @param contact how the last attempt went; empty before the first
 * @param notSaved why the last write did not reach the device's storage; empty when it did
 */
public record SyncState(
        int waiting,
        int needAttention,
        int conflicts,
        Optional<String> lastContact,
        Optional<ServerContact> contact,
        Optional<NotSaved.Reason> notSaved) {

    /** While all that is written is kept. */
    public SyncState(
            int waiting,
            int needAttention,
            int conflicts,
            Optional<String> lastContact,
            Optional<ServerContact> contact) {
        this(waiting, needAttention, conflicts, lastContact, contact, Optional.empty());
    }
}
