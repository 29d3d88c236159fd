package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/**
 * All that this user has on this device: records as last heard from the server, with the user's own unsent changes on
 * top. Every write is durable when the method returns. Usable from any thread; never call it on the UI thread for
 * writing.
 */
public interface Journal extends AutoCloseable {

    // For the screens -------------------------------------------------------------------------------------------

    /** Who works here and in which municipality. */
    StoreOwner owner();

    /** A record as the user should see it, own unsent changes included. */
    Optional<StoredRecord> find(UUID record);

    /**
     * All records of a case, the case and the client among them, newest first by when they happened. Drafts that were
     * discarded are not among them.
     */
    List<StoredRecord> recordsOf(UUID caseId);

    /** The drafts of a case that were discarded, in the same order; they count for nothing and can be taken back. */
    List<StoredRecord> discardedOf(UUID caseId);

    /**
     * Those of {@link #recordsOf} that count when it is asked what may happen, as the server has them or will get them.
     */
    default List<CareRecord> deciding(UUID caseId) {
        return recordsOf(caseId).stream()
                .filter(StoredRecord::decides)
                .map(StoredRecord::content)
                .toList();
    }

    /** All cases on the device, a card each; cheap enough for every keystroke of a search. */
    List<CaseCard> cases();

    /** The processes that are known on the device: built-in, and published by the municipality. */
    KnownProcesses processes();

    /**
     * Saves what the user did to one record; see {@link #save(List, String)}.
     *
     * @return the record as it is now, safe on the device
     */
    default StoredRecord save(RecordTarget target, int seen, ObjectNode set, String at) throws NotSaved {
        save(List.of(new RecordEdit(target, seen, set)), at);
        return find(target.record()).orElseThrow();
    }

    /**
     * Saves what the user did: the records and their places in the outbox in one commit, all or nothing.
     *
     * @param edits of different records
     * @param at the device's clock with offset, ISO 8601
     * @throws NotSaved when it could not be written; nothing is changed then and the text is still the caller's
     */
    void save(List<RecordEdit> edits, String at) throws NotSaved;

    /**
     * The texts that stood in the form of that record and were not read as dates, times or numbers, by their place in
     * the form. They are on this device alone and are never sent.
     */
    Map<String, String> unread(UUID record);

    /** Keeps such texts in place of the former ones; none at all when there is no more to settle. */
    void keepUnread(RecordTarget target, Map<String, String> texts) throws NotSaved;

    /** The content of attachments, sealed beside the records. */
    Attachments attachments();

    /** A new UUIDv7. */
    UUID newId();

    /** Everything not yet accepted by the server, oldest first; nothing can discard it. */
    List<OutboxItem> outbox();

    /** Puts a refused item back in line under a new change id. */
    void retry(UUID change) throws NotSaved;

    /** As {@link #retry}, with what the user corrected on top. */
    StoredRecord correct(UUID change, ObjectNode set, String at) throws NotSaved;

    /** Makes an addendum (rättelse) to the signed record of what was refused; the refused item is then settled. */
    StoredRecord asAddendum(UUID change, String at) throws NotSaved;

    /** Counts and times for the sync line. */
    SyncState syncState();

    /** Called after each commit, on the thread that wrote. Close the returned handle to stop. */
    AutoCloseable onChange(Runnable listener);

    // For sync --------------------------------------------------------------------------------------------------

    /** The next batch while nothing is on the way; see {@link #nextPush(int, Set)}. */
    default Optional<PushRequest> nextPush(int atMost) throws NotSaved {
        return nextPush(atMost, Set.of());
    }

    /**
     * The next batch, frozen under its change ids until answered; empty when nothing waits. Whole cases come one after the
     * other, the one that waits longest first, and in each the oldest change first.
     *
     * @param onTheWay cases of which a batch is on its way: a change may stand on another of its case, so the server must
     *     not meet it first
     */
    Optional<PushRequest> nextPush(int atMost, Set<UUID> onTheWay) throws NotSaved;

    /** Takes in the answers of a push, in one commit. */
    void accept(PushResponse response, String at) throws NotSaved;

    /** The server will never take this change in this form, not even alone: as if it had been refused. */
    void refuse(UUID change, Problem problem) throws NotSaved;

    /** The cursor to pull from; empty to start from nothing. */
    Optional<String> cursor();

    /** The highest number of a published process that is on the device, to pull on from; 0 for none. */
    int processesReached();

    /** Takes in a page, rows and cursor in one commit. A new history makes all acknowledged changes unsent again. */
    void accept(PullResponse page, String at) throws NotSaved;

    /** Forgets the cursor, as when the server does not know it; cases that then do not come again are gone. */
    void startOver() throws NotSaved;

    /**
     * The account has ended: what the server holds goes from the device, and what it has not taken stays in the outbox.
     * Doing it again changes nothing.
     */
    void accountEnded(String at) throws NotSaved;

    /** The server was reached or not; for the sync line. */
    void contact(ServerContact contact, String at);

    /** A small secret kept sealed beside the records, such as the refresh token. */
    Optional<String> secret(String name);

    /** Keeps a secret, replacing the one of that name. */
    void keepSecret(String name, String value) throws NotSaved;

    /** This device's id, made once. */
    UUID device();

    @Override
    void close();
}
