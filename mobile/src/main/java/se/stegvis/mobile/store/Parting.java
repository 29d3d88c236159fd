package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.List;
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
    private final Partings partings;

    /** @param partings what was parted before stays as it is, unless it has arrived */
    Parting(Book book, Predicate<ContentName> onDevice, Partings partings) {
        this.book = book;
        this.onDevice = onDevice;
        this.partings = partings;
    }

    /**
     * Puts them into the posting, so that they are kept in the commit that takes their records away.
     *
     * @param begun the round with which the present history began
     */
    void of(Posting posting, int begun, String at, Kept kept) {
        boolean waiting = !partings.waiting().isEmpty();
        for (Held next : List.copyOf(posting.held().values())) {
            Held before = book.find(next.record()).orElseGet(() -> Held.nothingOf(next.target()));
            lost(before, next)
                    .map(one -> parted(next, one, at, Optional.empty()))
                    .forEach(one -> part(posting, one));
            arrived(before, next, begun, at, kept).forEach(one -> part(posting, one));
            if (waiting && isOf(begun, next)) {
                told(next).forEach(posting::part);
            }
        }
    }

    private void part(Posting posting, Parted one) {
        if (onDevice.test(one.content()) && !partings.has(one.content())) {
            posting.part(one);
        }
    }

    private static Parted parted(Held held, Attachment one, String at, Optional<String> sent) {
        return new Parted(held.target().caseId(), held.record(), one, at, Optional.empty(), sent);
    }

    /** What a database said that was put back since is not believed: it is to be sent again. */
    private static Stream<Parted> arrived(Held before, Held next, int begun, String at, Kept kept) {
        if (!isKnown(before) || isKnown(next)) {
            return Stream.empty();
        }
        boolean believed = isOf(begun, before);
        return Naming.received(before).entrySet().stream()
                .filter(one -> believed ? !kept.since(one.getValue()) : !kept.isTooOld(one.getValue()))
                .map(one -> parted(
                        next, one.getKey(), at, Optional.of(one.getValue()).filter(any -> believed)));
    }

    /** What waits or was refused, and has arrived by now, from here or from elsewhere. */
    private Stream<Parted> told(Held next) {
        return Naming.received(next).entrySet().stream()
                .flatMap(one -> partings
                        .waiting(new ContentName(
                                next.target().caseId(), one.getKey().sha256()))
                        .map(waiting -> waiting.sent(Optional.of(one.getValue())))
                        .stream());
    }

    private static boolean isOf(int begun, Held held) {
        return held.heard().filter(heard -> heard.round() >= begun).isPresent();
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
