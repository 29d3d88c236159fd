package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/** A journal in memory for tests of the screens: no seal, no server; writes can be made to fail. */
public final class MemoryJournal implements Journal {
    private final StoreOwner owner;
    private final Map<UUID, StoredRecord> records = new LinkedHashMap<>();
    private final ProcessLibrary library = new ProcessLibrary();
    private final List<OutboxItem> outbox = new ArrayList<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Map<UUID, Map<String, String>> unread = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final OrphanIndex orphans = new OrphanIndex("", batch -> {});
    private final Attachments attachments = new Attachments(new MemoryContents(), claims(), orphans, this::tell);
    private final List<ObjectNode> saves = new ArrayList<>();
    private Optional<NotSaved.Reason> failure = Optional.empty();
    private int lastSeen = -1;
    private ServerContact contact = ServerContact.NO_NETWORK;
    private Optional<String> lastContact = Optional.empty();

    public MemoryJournal(StoreOwner owner) {
        this.owner = owner;
    }

    @Override
    public synchronized Map<String, String> unread(UUID record) {
        return unread.getOrDefault(record, Map.of());
    }

    @Override
    public synchronized void keepUnread(RecordTarget target, Map<String, String> texts) throws NotSaved {
        if (failure.isPresent()) {
            throw new NotSaved(failure.get(), null);
        }
        unread.put(target.record(), Map.copyOf(texts));
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    private static ContentClaims claims() {
        return new ContentClaims() {
            @Override
            public List<UnsentAttachment> unsent() {
                return List.of();
            }

            @Override
            public Set<ContentName> queued() {
                return Set.of();
            }

            @Override
            public boolean isHere(UUID caseId) {
                return true;
            }
        };
    }

    /** As if its case had left the device before the picture was sent. */
    public void part(OrphanedAttachment one) {
        orphans.load(List.of(one));
        tell();
    }

    /** As if pulled from the server. */
    public synchronized MemoryJournal seed(UUID record, Kind kind, UUID caseId, ObjectNode fields) {
        RecordHeader header = new RecordHeader(record, caseId, kind.name(), 1);
        records.put(record, new StoredRecord(Kind.read(header, Doc.of(fields)), RecordState.SYNCED));
        return this;
    }

    /** Puts an existing record in another state, for example in conflict. */
    public synchronized void mark(UUID record, RecordState state) {
        records.computeIfPresent(record, (id, stored) -> new StoredRecord(stored.content(), state));
        tell();
    }

    /** Makes the unsent change of that record refused. */
    public synchronized void refuseRecord(UUID record, Problem problem) {
        outbox.replaceAll(item -> item.target().record().equals(record)
                ? new OutboxItem(item.change(), item.target(), item.at(), Optional.of(problem), false, item.set())
                : item);
        mark(record, RecordState.NEEDS_ATTENTION);
    }

    /** Makes the unsent change of that record one that the server has put off for long. */
    public synchronized void putOff(UUID record) {
        outbox.replaceAll(item -> item.target().record().equals(record)
                ? new OutboxItem(item.change(), item.target(), item.at(), Optional.empty(), true, item.set())
                : item);
        tell();
    }

    /** From now on every save fails for that reason; empty makes them work again. */
    public synchronized void failSaves(Optional<NotSaved.Reason> reason) {
        failure = reason;
    }

    /** The edits of each save, oldest first. */
    public synchronized List<ObjectNode> saves() {
        return List.copyOf(saves);
    }

    /** The revision that the last save said its writer had seen; -1 before the first. */
    public synchronized int lastSeen() {
        return lastSeen;
    }

    /** As if a colleague's change came with a sync. */
    public synchronized void arrive(UUID record, ObjectNode set) {
        CareRecord before = find(record).orElseThrow().content();
        RecordHeader header = before.header();
        RecordHeader next = new RecordHeader(header.id(), header.caseId(), header.kind(), header.revision() + 1);
        Doc doc = before.doc().with(set, before.spec());
        boolean conflict = !doc.node(CommonFields.CONFLICTS).isEmpty();
        records.put(
                record, new StoredRecord(Kind.read(next, doc), conflict ? RecordState.CONFLICT : RecordState.SYNCED));
        tell();
    }

    @Override
    public StoreOwner owner() {
        return owner;
    }

    @Override
    public synchronized Optional<StoredRecord> find(UUID record) {
        return Optional.ofNullable(records.get(record));
    }

    @Override
    public synchronized List<StoredRecord> recordsOf(UUID caseId) {
        return viewsOf(caseId).filter(stored -> !stored.content().discarded()).toList();
    }

    @Override
    public synchronized List<StoredRecord> discardedOf(UUID caseId) {
        return viewsOf(caseId).filter(stored -> stored.content().discarded()).toList();
    }

    private Stream<StoredRecord> viewsOf(UUID caseId) {
        return records.values().stream()
                .filter(stored -> stored.content().header().caseId().equals(caseId))
                .sorted(Comparator.comparing((StoredRecord stored) -> stored.content()
                                .happenedAt()
                                .map(Object::toString)
                                .orElse(""))
                        .reversed());
    }

    @Override
    public synchronized List<CaseCard> cases() {
        return records.values().stream()
                .map(StoredRecord::content)
                .filter(CareCase.class::isInstance)
                .map(content -> card((CareCase) content))
                .toList();
    }

    private CaseCard card(CareCase careCase) {
        return CaseCards.of(careCase.id(), recordsOf(careCase.id())).orElseThrow();
    }

    @Override
    public void save(List<RecordEdit> edits, String at) throws NotSaved {
        for (RecordEdit edit : edits) {
            write(edit, at);
        }
        tell();
    }

    private synchronized void write(RecordEdit edit, String at) throws NotSaved {
        if (failure.isPresent()) {
            throw new NotSaved(failure.get(), null);
        }
        RecordTarget target = edit.target();
        ObjectNode set = edit.set();
        lastSeen = edit.seen();
        saves.add(set.deepCopy());
        KindSpec spec = Kind.of(target.kind()).orElseThrow().spec();
        CareRecord before = find(target.record())
                .map(StoredRecord::content)
                .orElseGet(() ->
                        Kind.read(new RecordHeader(target.record(), target.caseId(), target.kind(), 0), Doc.EMPTY));
        StoredRecord after =
                new StoredRecord(Kind.read(before.header(), before.doc().with(set, spec)), RecordState.WAITING);
        records.put(target.record(), after);
        ObjectNode all = Doc.EMPTY.toNode();
        outbox.stream().filter(item -> item.target().equals(target)).forEach(item -> all.setAll(item.set()));
        all.setAll(set.deepCopy());
        outbox.removeIf(item -> item.target().equals(target));
        outbox.add(new OutboxItem(newId(), target, at, Optional.empty(), false, all));
    }

    @Override
    public UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public synchronized List<OutboxItem> outbox() {
        return List.copyOf(outbox);
    }

    @Override
    public synchronized void retry(UUID change) throws NotSaved {
        if (failure.isPresent()) {
            throw new NotSaved(failure.get(), null);
        }
        OutboxItem item = outbox.stream()
                .filter(one -> one.change().equals(change))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refused change " + change));
        outbox.remove(item);
        outbox.add(new OutboxItem(newId(), item.target(), item.at(), Optional.empty(), false, item.set()));
        mark(item.target().record(), RecordState.WAITING);
        tell();
    }

    @Override
    public synchronized StoredRecord correct(UUID change, ObjectNode set, String at) throws NotSaved {
        RecordTarget target = outbox.stream()
                .filter(item -> item.change().equals(change))
                .findFirst()
                .orElseThrow()
                .target();
        retry(change);
        return save(target, 0, set, at);
    }

    @Override
    public void refuse(UUID change, Problem problem) {
        outbox().stream()
                .filter(item -> item.change().equals(change))
                .forEach(item -> refuseRecord(item.target().record(), problem));
    }

    @Override
    public void accountEnded(String at) {
        throw new UnsupportedOperationException("this journal has no server");
    }

    @Override
    public void startOver() {
        throw new UnsupportedOperationException("this journal has no server");
    }

    @Override
    public synchronized StoredRecord asAddendum(UUID change, String at) throws NotSaved {
        OutboxItem item = outbox.stream()
                .filter(one -> one.change().equals(change))
                .findFirst()
                .orElseThrow();
        outbox.remove(item);
        mark(item.target().record(), RecordState.SYNCED);
        ObjectNode set = item.set().deepCopy();
        set.remove(CommonFields.STATUS.name());
        set.put(CommonFields.ADDENDUM_TO.name(), item.target().record().toString());
        return save(
                new RecordTarget(newId(), item.target().kind(), item.target().caseId()), 0, set, at);
    }

    @Override
    public synchronized SyncState syncState() {
        return new SyncState(
                (int) outbox.stream().filter(item -> !item.needsAttention()).count(),
                (int) outbox.stream().filter(OutboxItem::needsAttention).count(),
                (int) records.values().stream()
                        .filter(stored -> stored.state() == RecordState.CONFLICT)
                        .count(),
                lastContact,
                Optional.of(contact));
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Optional<PushRequest> nextPush(int atMost, Set<UUID> onTheWay) {
        return Optional.empty();
    }

    @Override
    public void accept(PushResponse response, String at) {
        throw new UnsupportedOperationException("this journal has no server");
    }

    @Override
    public Optional<String> cursor() {
        return Optional.empty();
    }

    /** As if the municipality had published it. */
    public synchronized MemoryJournal publish(ProcessNews.Definition... definitions) {
        library.apply(List.of(definitions));
        return this;
    }

    @Override
    public KnownProcesses processes() {
        return library.known();
    }

    @Override
    public int processesReached() {
        return 0;
    }

    @Override
    public void accept(PullResponse page, String at) {
        throw new UnsupportedOperationException("this journal has no server");
    }

    @Override
    public synchronized void contact(ServerContact how, String at) {
        contact = how;
        if (how == ServerContact.REACHED) {
            lastContact = Optional.of(at);
        }
        tell();
    }

    @Override
    public synchronized Optional<String> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public synchronized void keepSecret(String name, String value) {
        secrets.put(name, value);
    }

    @Override
    public UUID device() {
        return new UUID(0, 1);
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
