package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Problem;

/** What the server has not taken, read from the book. */
final class Outbox {

    private record Place(long order, OutboxItem item) {}

    private final Book book;
    /** Put off by the server: they go last, so that nothing waits behind them. */
    private final Set<UUID> deferred = new HashSet<>();

    Outbox(Book book) {
        this.book = book;
    }

    /** Oldest first. */
    List<OutboxItem> items() {
        List<Place> places = new ArrayList<>();
        for (Held held : book.unsettled()) {
            held.own()
                    .refused()
                    .forEach(one -> places.add(
                            new Place(-1, item(held.target(), one.change(), Optional.of(one.problem()), false))));
            held.own()
                    .queue()
                    .forEach(one -> places.add(
                            new Place(one.order(), item(held.target(), one.change(), Optional.empty(), one.stuck()))));
        }
        return places.stream()
                .sorted(Comparator.comparingLong(Place::order)
                        .thenComparing(place -> place.item().change()))
                .map(Place::item)
                .toList();
    }

    private static OutboxItem item(Target target, Change change, Optional<Problem> problem, boolean stuck) {
        return new OutboxItem(change.id(), target, change.at(), problem, stuck, change.set());
    }

    /** The first of each record's line, oldest first. */
    List<Held> next(int atMost) {
        Comparator<Held> inLine = Comparator.comparing(
                        (Held held) -> deferred.contains(first(held).change().id()))
                .thenComparing(held -> first(held).order());
        return book.unsettled().stream()
                .filter(held -> held.own().first().isPresent())
                .sorted(inLine)
                .limit(atMost)
                .toList();
    }

    static Queued first(Held held) {
        return held.own().first().orElseThrow();
    }

    void putOff(UUID change) {
        deferred.add(change);
    }

    void settled(UUID change) {
        deferred.remove(change);
    }

    /** The record that holds a refused change. */
    Held holderOf(UUID change) {
        return book.unsettled().stream()
                .filter(held -> held.own().refused().stream()
                        .anyMatch(one -> one.change().id().equals(change)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refused change " + change));
    }

    static Refused refused(Held held, UUID change) {
        return held.own().refused().stream()
                .filter(one -> one.change().id().equals(change))
                .findFirst()
                .orElseThrow();
    }

    /** The record without that refused change. */
    static Held without(Held held, UUID change) {
        return held.own(held.own()
                .refused(held.own().refused().stream()
                        .filter(one -> !one.change().id().equals(change))
                        .toList()));
    }

    int waiting() {
        return (int) book.unsettled().stream()
                .filter(held -> !held.own().queue().isEmpty())
                .count();
    }

    int needAttention() {
        return book.unsettled().stream()
                .mapToInt(held -> held.own().refused().size()
                        + (int) held.own().queue().stream()
                                .filter(Queued::stuck)
                                .count())
                .sum();
    }
}
