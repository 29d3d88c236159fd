package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.stegvis.shared.record.Attachment;

/**
 * Which pictures a posting parts from their case: those that the server has not got and will not hear of again, and those
 * that it has got and no backup has.
 */
final class Parting {
    private static final String HANDED_OVER = "handed-over";

    private final Book book;
    private final Predicate<ContentName> onDevice;
    private final Predicate<ContentName> parted;

    /** @param parted before; stays as it is */
    Parting(Book book, Predicate<ContentName> onDevice, Predicate<ContentName> parted) {
        this.book = book;
        this.onDevice = onDevice;
        this.parted = parted;
    }

    /** Puts them into the posting, so that they are kept in the commit that takes their records away. */
    void of(Posting posting, String at, Kept kept) {
        for (Held next : List.copyOf(posting.held().values())) {
            Held before = book.find(next.record()).orElseGet(() -> Held.nothingOf(next.target()));
            lost(before, next)
                    .map(one -> parted(next, one, at, Optional.empty()))
                    .forEach(one -> part(posting, one));
            arrived(before, next).entrySet().stream()
                    .filter(one -> !kept.since(one.getValue()))
                    .map(one -> parted(next, one.getKey(), at, Optional.of(one.getValue())))
                    .forEach(one -> part(posting, one));
        }
    }

    private void part(Posting posting, Parted one) {
        if (onDevice.test(one.content()) && !parted.test(one.content())) {
            posting.part(one);
        }
    }

    private static Parted parted(Held held, Attachment one, String at, Optional<String> sent) {
        return new Parted(held.target().caseId(), held.record(), one, at, Optional.empty(), sent);
    }

    private static Map<Attachment, String> arrived(Held before, Held next) {
        return isKnown(before) && !isKnown(next) ? Naming.received(before) : Map.of();
    }

    private static Stream<Attachment> lost(Held before, Held next) {
        List<Attachment> lost = new ArrayList<>();
        if (isKnown(before) && !isKnown(next)) {
            lost.addAll(Naming.lacking(before));
        }
        // The server keeps that change for who has the case now, and awaits its pictures from its author.
        next.own().refused().stream()
                .filter(one -> one.problem().name().equals(HANDED_OVER))
                .filter(one -> !before.own().refused().contains(one))
                .forEach(one -> lost.addAll(Naming.of(one.change())));
        return lost.stream();
    }

    /** The server has it, as far as this device knows. */
    private static boolean isKnown(Held held) {
        return held.heard().isPresent() || !held.own().awaited().isEmpty();
    }
}
