package se.stegvis.mobile.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.stegvis.shared.sync.Problem;

/** The parted pictures of this device, in memory beside their shelf. Safe for many threads. */
final class Partings {
    /** Where they are kept. */
    interface Writer {
        void write(Batch batch) throws NotSaved;
    }

    private final String municipality;
    private final Writer writer;
    private final Map<ContentName, Parted> all = new LinkedHashMap<>();

    Partings(String municipality, Writer writer) {
        this.municipality = municipality;
        this.writer = writer;
    }

    static void put(Batch batch, Parted one, String municipality) {
        ContentName name = one.content();
        String label = municipality + "|" + name.caseId() + "|" + name.sha256();
        batch.put(Shelf.PARTED.key(), PartedForm.key(name), label, PartedForm.value(one));
    }

    static void remove(Batch batch, ContentName name) {
        batch.remove(Shelf.PARTED.key(), PartedForm.key(name));
    }

    /** Takes in what is on the shelf. */
    synchronized void load(Collection<Parted> kept) {
        kept.forEach(one -> all.put(one.content(), one));
    }

    synchronized List<Parted> all() {
        return List.copyOf(all.values());
    }

    /** Those that are still to be sent. */
    synchronized List<Parted> waiting() {
        return all.values().stream().filter(one -> !one.isSent()).toList();
    }

    synchronized Set<ContentName> names() {
        return Set.copyOf(all.keySet());
    }

    synchronized boolean has(ContentName name) {
        return all.containsKey(name);
    }

    /** One that is still to be sent. */
    synchronized Optional<Parted> waiting(ContentName name) {
        return Optional.ofNullable(all.get(name)).filter(one -> !one.isSent());
    }

    /** What is no longer on the shelf. */
    synchronized void unload(Collection<ContentName> names) {
        names.forEach(all::remove);
    }

    /** The server has it. False when it was not parted. */
    synchronized boolean sent(ContentName name) throws NotSaved {
        return change(name, one -> one.sent(Optional.of("")));
    }

    /** The server will not have it, or it shall be tried again. False when it was not parted. */
    synchronized boolean judge(ContentName name, Optional<Problem> problem) throws NotSaved {
        return change(name, one -> one.with(problem));
    }

    private boolean change(ContentName name, UnaryOperator<Parted> how) throws NotSaved {
        if (!has(name)) {
            return false;
        }
        Parted next = how.apply(all.get(name));
        Batch batch = new Batch();
        put(batch, next, municipality);
        writer.write(batch);
        all.put(name, next);
        return true;
    }
}
