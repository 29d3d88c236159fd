package se.stegvis.mobile.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/**
 * The journal on a {@link SealedStore}. Each write is one commit; what is read is kept in memory beside the store and
 * follows after the commit, so that reading never waits for the disk.
 */
public final class SealedJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(SealedJournal.class);

    private final SealedStore store;
    private final Owner owner;
    private final UUID device;
    private final Book book = new Book();
    private final Library library = new Library();
    private final Outbox outbox = new Outbox(book);
    private final Partings partings;
    private final Attachments attachments;
    private final ContentKeeping content;
    private final Object writing = new Object();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Standing standing;
    private volatile Optional<String> lastContact;
    private volatile Optional<Contact> contact = Optional.empty();

    private SealedJournal(SealedStore store) {
        this.store = store;
        this.owner = Facts.owner(store);
        this.device = Facts.device(store);
        this.partings = new Partings(owner.municipality(), store::write);
        this.attachments = new Attachments(store.files(), book, partings, this::tell);
        this.content = new ContentKeeping(book, attachments, partings, store.files()::holds);
        this.standing = Facts.standing(store);
        this.lastContact = Facts.lastContact(store);
        store.each(Shelf.HEARD.key(), entry -> book.load(ShelfForm.heard(Shelf.id(entry.key()), entry.value())));
        store.each(Shelf.OWN.key(), entry -> load(ShelfForm.own(Shelf.id(entry.key()), entry.value())));
        store.each(Shelf.ACKNOWLEDGED.key(), entry -> book.load(ShelfForm.acknowledged(entry.value())));
        store.each(Shelf.PARTED.key(), entry -> partings.load(List.of(PartedForm.read(entry.value()))));
        store.each(Shelf.PROCESS.key(), library::load);
        book.index();
    }

    private void load(Held own) {
        book.load(own.heard(book.find(own.record()).flatMap(Held::heard)));
    }

    /**
     * Makes an empty journal of an empty store.
     *
     * @param store is closed together with the journal, or when making it failed
     * @param device the id this device logged in with
     * @throws NotSaved when the disk refuses
     */
    public static SealedJournal create(SealedStore store, Owner owner, UUID device) throws NotSaved {
        Batch batch = new Batch();
        Facts.owner(batch, owner);
        Facts.device(batch, device);
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
    public Owner owner() {
        return owner;
    }

    @Override
    public Optional<StoredRecord> find(UUID record) {
        return book.view(record);
    }

    @Override
    public List<StoredRecord> recordsOf(UUID caseId) {
        return book.recordsOf(caseId);
    }

    @Override
    public List<CaseCard> cases() {
        return book.cards();
    }

    @Override
    public KnownProcesses processes() {
        return library.known();
    }

    @Override
    public void save(List<Edit> edits, String at) throws NotSaved {
        synchronized (writing) {
            Posting posting = new Posting(book);
            for (Edit edit : edits) {
                post(edit, at, book.nextOrder() + posting.held().size(), posting);
            }
            commit(posting);
        }
        tell();
    }

    private void post(Edit edit, String at, long order, Posting posting) {
        Held held = posting.of(edit.target());
        if (held.heard().isEmpty() && held.own().queue().isEmpty()) {
            held = Correction.retryAll(held, this::newId, order);
        }
        int base = Math.min(edit.seen(), held.revision());
        ObjectNode all = new LostText(held, base).replacedBy(edit.set());
        posting.put(new Writing(held).with(newId(), base, all, at, order));
    }

    private StoredRecord saved(UUID record) {
        tell();
        return find(record).orElseThrow();
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public List<OutboxItem> outbox() {
        return outbox.items();
    }

    @Override
    public void retry(UUID change) throws NotSaved {
        synchronized (writing) {
            Posting posting = new Posting(book);
            posting.put(Correction.retry(outbox.holderOf(change), change, this::newId, book.nextOrder()));
            commit(posting);
        }
        tell();
    }

    @Override
    public StoredRecord correct(UUID change, ObjectNode set, String at) throws NotSaved {
        Held held;
        synchronized (writing) {
            Posting posting = new Posting(book);
            held = outbox.holderOf(change);
            int base = Outbox.refused(held, change).change().base();
            Held again = Correction.retry(held, change, this::newId, book.nextOrder());
            posting.put(new Writing(again).with(newId(), base, set.deepCopy(), at, book.nextOrder()));
            commit(posting);
        }
        return saved(held.record());
    }

    @Override
    public StoredRecord asAddendum(UUID change, String at) throws NotSaved {
        Target addendum;
        synchronized (writing) {
            Posting posting = new Posting(book);
            Held held = outbox.holderOf(change);
            addendum = new Target(newId(), held.target().kind(), held.target().caseId());
            ObjectNode set = Correction.addendum(Outbox.refused(held, change).change());
            posting.put(Outbox.without(held, change));
            posting.put(new Writing(Held.nothingOf(addendum)).with(newId(), 0, set, at, book.nextOrder()));
            commit(posting);
        }
        return saved(addendum.record());
    }

    @Override
    public SyncState syncState() {
        List<Parted> parted = partings.all();
        int stopped = (int) parted.stream().filter(Parted::needsAttention).count();
        return new SyncState(
                outbox.waiting() + parted.size() - stopped,
                outbox.needAttention() + stopped,
                book.conflicts(),
                lastContact,
                contact);
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Optional<PushRequest> nextPush(int atMost) throws NotSaved {
        synchronized (writing) {
            Posting posting = new Posting(book);
            List<SentChange> changes = new ArrayList<>();
            for (Held held : outbox.next(atMost)) {
                List<Queued> queue = new ArrayList<>(held.own().queue());
                queue.set(0, queue.get(0).freeze());
                posting.put(held.own(held.own().queue(queue)));
                changes.add(queue.get(0).change());
            }
            commit(posting);
            return changes.isEmpty() ? Optional.empty() : Optional.of(new PushRequest(device, changes));
        }
    }

    @Override
    public void accept(PushResponse response, String at) throws NotSaved {
        synchronized (writing) {
            Posting posting = new Posting(book);
            Standing next = heardFrom(response.history(), posting);
            new PushAnswers(posting, book).take(response, next.round(), at);
            content.part(posting, at);
            commit(posting);
            response.results().forEach(this::note);
        }
        tell();
    }

    private void note(ChangeResult result) {
        if (result.outcome() == Outcome.DEFERRED) {
            outbox.putOff(result.id());
        } else {
            outbox.settled(result.id());
        }
    }

    @Override
    public void turnAway(UUID change, Problem problem) throws NotSaved {
        synchronized (writing) {
            Posting posting = new Posting(book);
            PushAnswers answers = new PushAnswers(posting, book);
            answers.take(ChangeResult.refused(change, problem), standing.round(), "");
            commit(posting);
        }
        tell();
    }

    @Override
    public Optional<String> cursor() {
        return standing.cursor();
    }

    @Override
    public int processesReached() {
        return standing.processes();
    }

    @Override
    public void accept(PullResponse page, String at) throws NotSaved {
        synchronized (writing) {
            Posting posting = new Posting(book);
            boolean fromNothing = standing.cursor().isEmpty();
            Standing next = heardFrom(page.history(), posting);
            if (fromNothing || next.round() == standing.round()) {
                new PulledPage(posting, book).take(page, next.round(), at);
                page.processes().ifPresent(news -> posting.definitions(news.definitions()));
                int reached = page.processes().map(ProcessNews::reached).orElse(next.processes());
                posting.standing(next.at(page.cursor()).withProcesses(reached));
            }
            content.part(posting, at);
            Map<UUID, Set<ContentName>> gone = content.going(page);
            commit(posting);
            content.tidy(page, gone);
        }
        tell();
    }

    /** Another history than the one remembered: all that was acknowledged goes again, and all is pulled anew. */
    private Standing heardFrom(UUID history, Posting posting) {
        Standing next = standing.of(history);
        if (standing.otherHistory(history)) {
            next = next.fromNothing();
            List<Acknowledged> again = new ArrayList<>();
            store.each(Shelf.ACKNOWLEDGED.key(), entry -> again.add(ShelfForm.acknowledged(entry.value())));
            Resending.all(posting, again);
        }
        if (!next.equals(standing)) {
            posting.standing(next);
        }
        return next;
    }

    @Override
    public void startOver() throws NotSaved {
        synchronized (writing) {
            Posting posting = new Posting(book);
            posting.standing(standing.fromNothing());
            commit(posting);
        }
    }

    @Override
    public void contact(Contact how, String at) {
        contact = Optional.of(how);
        if (how == Contact.REACHED) {
            lastContact = Optional.of(at);
            keepLastContact(at);
        }
        tell();
    }

    private void keepLastContact(String at) {
        Batch batch = new Batch();
        Facts.lastContact(batch, at);
        try {
            store.write(batch);
        } catch (NotSaved e) {
            LOG.warn("The time of the last contact was not saved: {}", e.reason());
        }
    }

    @Override
    public Optional<String> secret(String name) {
        return store.get(Shelf.SECRET.key(), Shelf.key(name)).map(entry -> new String(entry.value(), UTF_8));
    }

    @Override
    public void keepSecret(String name, String value) throws NotSaved {
        store.write(new Batch().put(Shelf.SECRET.key(), Shelf.key(name), name, value.getBytes(UTF_8)));
    }

    @Override
    public UUID device() {
        return device;
    }

    private void commit(Posting posting) throws NotSaved {
        if (!posting.empty()) {
            store.write(posting.batch(owner.municipality()));
            book.apply(posting);
            library.apply(posting.definitions());
            partings.load(posting.parted());
            posting.standing().ifPresent(next -> standing = next);
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Closes the store and forgets its keys. */
    @Override
    public void close() {
        listeners.clear();
        store.close();
    }
}
