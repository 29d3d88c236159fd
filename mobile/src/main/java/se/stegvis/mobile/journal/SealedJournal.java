package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.wire.Json;

/**
 * The journal on a {@link SealedStore}. Each write is one commit; what is read is kept in memory beside the store and
 * follows after the commit, so that reading never waits for the disk.
 */
public final class SealedJournal implements Journal {

    private final SealedStore store;
    private final StoreOwner owner;
    private final UUID device;
    private final JournalCommits commits;
    private final UserSide user;
    private final ServerSide server;
    private final Attachments attachments;
    private final UnreadTexts unread;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ServerContactLog contacts;
    private final JournalSecrets secrets;

    private SealedJournal(SealedStore store) {
        this.store = store;
        this.owner = JournalMetadata.owner(store);
        this.device = JournalMetadata.device(store);
        this.commits = new JournalCommits(store, owner.municipality());
        this.attachments = new Attachments(store.files(), commits.index, commits.orphans, this::tell);
        this.user = new UserSide(commits);
        this.unread = new UnreadTexts(store, owner.municipality());
        this.server = new ServerSide(
                commits, new ContentKeeping(commits.index, attachments, commits.orphans, store.files()::holds));
        this.contacts = new ServerContactLog(store);
        this.secrets = new JournalSecrets(store);
    }

    /**
     * Makes an empty journal of an empty store.
     *
     * @param store is closed together with the journal, or when making it failed
     * @param device the id this device logged in with
     * @throws NotSaved when the disk refuses
     */
    public static SealedJournal create(SealedStore store, StoreOwner owner, UUID device) throws NotSaved {
        EntryBatch batch = new EntryBatch();
        JournalMetadata.owner(batch, owner);
        JournalMetadata.device(batch, device);
        try {
            store.write(batch);
        } catch (NotSaved e) {
            store.close();
            throw e;
        }
        return open(store);
    }

    /**
     * Opens the journal in a store.
     *
     * @param store is closed together with the journal, or when opening failed
     * @throws DamagedStore when a part of it is not as it was written
     */
    public static SealedJournal open(SealedStore store) {
        try {
            return new SealedJournal(store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public StoreOwner owner() {
        return owner;
    }

    @Override
    public Optional<StoredRecord> find(UUID record) {
        return commits.index.view(record);
    }

    @Override
    public List<StoredRecord> recordsOf(UUID caseId) {
        return commits.index.recordsOf(caseId);
    }

    @Override
    public List<StoredRecord> discardedOf(UUID caseId) {
        return commits.index.discardedOf(caseId);
    }

    @Override
    public List<CaseCard> cases() {
        return commits.index.cards();
    }

    @Override
    public KnownProcesses processes() {
        return commits.library.known();
    }

    @Override
    public void save(List<RecordEdit> edits, String at) throws NotSaved {
        try {
            user.save(edits, at);
        } finally {
            tell(); // also that it was not saved
        }
    }

    @Override
    public Map<String, String> unread(UUID record) {
        return unread.of(record);
    }

    @Override
    public void keepUnread(RecordTarget target, Map<String, String> texts) throws NotSaved {
        unread.keep(target, texts);
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public UUID newId() {
        return UserSide.newId();
    }

    @Override
    public List<OutboxItem> outbox() {
        return commits.outbox.items();
    }

    @Override
    public void retry(UUID change) throws NotSaved {
        user.retry(change);
        tell();
    }

    @Override
    public StoredRecord correct(UUID change, ObjectNode set, String at) throws NotSaved {
        return saved(user.correct(change, set, at));
    }

    @Override
    public StoredRecord asAddendum(UUID change, String at) throws NotSaved {
        return saved(user.asAddendum(change, at));
    }

    private StoredRecord saved(UUID record) {
        tell();
        return find(record).orElseThrow();
    }

    @Override
    public SyncState syncState() {
        List<OrphanedAttachment> orphan = commits.orphans.waiting();
        int stopped =
                (int) orphan.stream().filter(OrphanedAttachment::needsAttention).count();
        return new SyncState(
                commits.outbox.waiting() + orphan.size() - stopped,
                commits.outbox.needAttention() + stopped,
                commits.index.conflicts(),
                contacts.lastReached(),
                contacts.last(),
                store.refused());
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Optional<PushRequest> nextPush(int atMost, Set<UUID> onTheWay) throws NotSaved {
        List<SentChange> changes = server.next(atMost, onTheWay);
        return changes.isEmpty() ? Optional.empty() : Optional.of(new PushRequest(device, changes));
    }

    @Override
    public void accept(PushResponse response, String at) throws NotSaved {
        server.accept(response, at);
        tell();
    }

    @Override
    public void refuse(UUID change, Problem problem) throws NotSaved {
        server.refuse(change, problem);
        tell();
    }

    @Override
    public Optional<String> cursor() {
        return server.cursor();
    }

    @Override
    public int processesReached() {
        return server.processesReached();
    }

    @Override
    public void accept(PullResponse page, String at) throws NotSaved {
        server.accept(page, at);
        tell();
    }

    @Override
    public void startOver() throws NotSaved {
        server.startOver();
    }

    @Override
    public void accountEnded(String at) throws NotSaved {
        server.accountEnded(at);
        tell();
    }

    @Override
    public void contact(ServerContact how, String at) {
        contacts.note(how, at);
        tell();
    }

    @Override
    public Optional<String> secret(String name) {
        return secrets.find(name);
    }

    @Override
    public void keepSecret(String name, String value) throws NotSaved {
        secrets.keep(name, value);
    }

    @Override
    public UUID device() {
        return device;
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Closes the store, forgets its keys, and what was read and written in buffers. */
    @Override
    public void close() {
        listeners.clear();
        store.close();
        EntryJson.forgetBuffers();
        Json.forgetBuffers();
    }
}
