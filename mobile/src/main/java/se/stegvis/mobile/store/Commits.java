package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the journal stands on: the store, and beside it in memory what is read from it. One writer at a time; each makes
 * one commit, and memory follows after it.
 */
final class Commits {
    final Book book = new Book();
    final Library library = new Library();
    final Outbox outbox = new Outbox(book);
    final Partings partings;

    private final SealedStore store;
    private final String municipality;
    private volatile Standing standing;

    Commits(SealedStore store, String municipality) {
        this.store = store;
        this.municipality = municipality;
        this.partings = new Partings(municipality, store::write);
        this.standing = Facts.standing(store);
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

    /** Fills a posting; it is saved when this returns. */
    @FunctionalInterface
    interface Write<R> {
        R into(Posting posting) throws NotSaved;
    }

    /**
     * Runs one writer after the other.
     *
     * @throws NotSaved when it could not be written; nothing is changed then
     */
    synchronized <R> R write(Write<R> write) throws NotSaved {
        return write(write, Function.identity());
    }

    /** As {@link #write(Write)}; what comes after the commit happens before the next writer. */
    synchronized <R, S> S write(Write<R> write, Function<R, S> after) throws NotSaved {
        Posting posting = new Posting(book);
        R result = write.into(posting);
        if (!posting.empty()) {
            store.write(posting.batch(municipality));
            book.apply(posting);
            library.apply(posting.definitions());
            partings.load(posting.parted());
            partings.unload(posting.unparted());
            posting.standing().ifPresent(next -> standing = next);
        }
        return after.apply(result);
    }

    /** How far the device has come. */
    Standing standing() {
        return standing;
    }

    /** All changes that the server has taken. */
    List<Acknowledged> acknowledged() {
        List<Acknowledged> all = new ArrayList<>();
        store.each(Shelf.ACKNOWLEDGED.key(), entry -> all.add(ShelfForm.acknowledged(entry.value())));
        return all;
    }
}
