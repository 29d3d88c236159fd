package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.sync.ProcessNews;

/** What is to be saved in one commit: records, acknowledged changes and how far the device has come. */
final class Posting {

    private final Book book;
    private final Map<UUID, Held> held = new LinkedHashMap<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<UUID> forgotten = new ArrayList<>();
    private final List<Parted> parted = new ArrayList<>();
    private final List<ContentName> unparted = new ArrayList<>();
    private final List<ProcessNews.Definition> definitions = new ArrayList<>();
    private Optional<Standing> standing = Optional.empty();

    Posting(Book book) {
        this.book = book;
    }

    /** A record as it will be; nothing held yet when it is new to the device. */
    Held of(Target target) {
        return find(target.record()).orElseGet(() -> Held.nothingOf(target));
    }

    Optional<Held> find(UUID record) {
        return Optional.ofNullable(held.get(record)).or(() -> book.find(record));
    }

    void put(Held next) {
        if (!find(next.record()).filter(next::equals).isPresent()) {
            held.put(next.record(), next);
        }
    }

    void acknowledge(Acknowledged one) {
        acknowledged.add(one);
    }

    /** An acknowledged change is kept no longer. */
    void forget(UUID change) {
        forgotten.add(change);
    }

    /** A picture is kept without its record. */
    void part(Parted one) {
        parted.add(one);
    }

    List<Parted> parted() {
        return parted;
    }

    /** A picture that was kept without its record is kept no longer. */
    void unpart(ContentName name) {
        unparted.add(name);
    }

    List<ContentName> unparted() {
        return unparted;
    }

    /** Published processes that are new to the device. */
    void definitions(List<ProcessNews.Definition> news) {
        definitions.addAll(news);
    }

    List<ProcessNews.Definition> definitions() {
        return definitions;
    }

    void standing(Standing next) {
        standing = Optional.of(next);
    }

    Map<UUID, Held> held() {
        return held;
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    List<UUID> forgotten() {
        return forgotten;
    }

    Optional<Standing> standing() {
        return standing;
    }

    boolean empty() {
        return held.isEmpty()
                && acknowledged.isEmpty()
                && forgotten.isEmpty()
                && parted.isEmpty()
                && unparted.isEmpty()
                && definitions.isEmpty()
                && standing.isEmpty();
    }

    /** @param municipality what everything is sealed together with */
    Batch batch(String municipality) {
        Batch batch = new Batch();
        held.values().forEach(next -> {
            Held before = book.find(next.record()).orElseGet(() -> Held.nothingOf(next.target()));
            heard(batch, before, next, municipality);
            own(batch, before, next, municipality);
        });
        forgotten.forEach(change -> batch.remove(Shelf.ACKNOWLEDGED.key(), Shelf.key(change)));
        acknowledged.forEach(one -> batch.put(
                Shelf.ACKNOWLEDGED.key(),
                Shelf.key(one.change().id()),
                municipality + "|" + one.change().caseId() + "|" + one.change().record() + "|" + one.revision(),
                ShelfForm.acknowledged(one)));
        parted.forEach(one -> Partings.put(batch, one, municipality));
        unparted.forEach(name -> Partings.remove(batch, name));
        definitions.forEach(one -> Library.put(batch, one, municipality));
        standing.ifPresent(next -> Facts.standing(batch, next));
        return batch;
    }

    private static void heard(Batch batch, Held before, Held next, String municipality) {
        byte[] key = Shelf.key(next.record());
        if (next.heard().isEmpty() && before.heard().isPresent()) {
            batch.remove(Shelf.HEARD.key(), key);
        } else if (!next.heard().equals(before.heard())) {
            byte[] value = ShelfForm.heard(next.target(), next.heard().orElseThrow());
            batch.put(Shelf.HEARD.key(), key, next.label(municipality), value);
        }
    }

    private static void own(Batch batch, Held before, Held next, String municipality) {
        byte[] key = Shelf.key(next.record());
        if (!next.own().settled()) {
            batch.put(Shelf.OWN.key(), key, next.label(municipality), ShelfForm.own(next.target(), next.own()));
        } else if (!before.own().settled()) {
            batch.remove(Shelf.OWN.key(), key);
        }
    }
}
