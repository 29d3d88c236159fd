package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.GuessRepository.GuessRow;

/**
 * The counts of wrong guesses, in the database, so that all servers count as one. The rows of a guess are locked in one
 * order before they are read, so parallel guesses are counted one after the other. A guess that is old enough is
 * removed as new guesses come, so the table holds what one forgetting time brought.
 */
@Singleton
class GuessStore {
    private final GuessRepository rows;

    GuessStore(GuessRepository rows) {
        this.rows = rows;
    }

    /**
     * A guess that was counted.
     *
     * @param freeBefore when the counter let a guess through before
     * @param freeNow and now
     */
    record Counted(GuessCounter counter, Instant freeBefore, Instant freeNow) {}

    /** The outcome of a guess: how long to wait, or what was counted. */
    record GuessOutcome(Optional<Duration> waits, List<Counted> counted) {}

    private record CountedGuesses(Counted counted, int guesses) {}

    /** Counts the guess at all counters, or at none when one of them asks to wait; in the open transaction. */
    GuessOutcome guess(int municipality, List<GuessCounter> counters, Instant now, Duration forgottenAfter) {
        if (counters.isEmpty()) {
            return new GuessOutcome(Optional.empty(), List.of());
        }
        List<GuessCounter> ordered = counters.stream()
                .sorted(Comparator.comparing(GuessCounter::id, Arrays::compareUnsigned))
                .toList();
        Instant forgetAt = now.plus(forgottenAfter);
        List<GuessRow> locked = locked(municipality, ordered, now, forgetAt);
        List<CountedGuesses> guesses = new ArrayList<>();
        Duration longest = Duration.ZERO;
        for (GuessCounter counter : ordered) {
            GuessRow row = locked.stream()
                    .filter(one -> counter.is(one.counter()))
                    .findFirst()
                    .orElseThrow();
            longest = max(longest, wait(counter, row, now));
            int count = isForgotten(row, now) ? 1 : row.guesses() + 1;
            Instant freeAt = now.plus(counter.backoff().after(count));
            guesses.add(new CountedGuesses(new Counted(counter, row.freeAt(), freeAt), count));
        }
        if (!longest.isZero()) {
            return new GuessOutcome(Optional.of(longest), List.of());
        }
        for (CountedGuesses one : guesses) {
            Counted counted = one.counted();
            rows.count(municipality, counted.counter().id(), one.guesses(), counted.freeNow(), forgetAt);
        }
        return new GuessOutcome(
                Optional.empty(), guesses.stream().map(CountedGuesses::counted).toList());
    }

    private List<GuessRow> locked(int municipality, List<GuessCounter> ordered, Instant now, Instant forgetAt) {
        ordered.forEach(counter -> rows.lock(municipality, counter.id(), now, forgetAt));
        return rows.locked(municipality, ordered.stream().map(GuessCounter::id).toList());
    }

    private static Duration wait(GuessCounter counter, GuessRow row, Instant now) {
        // A clock that is set back makes nobody wait who has not guessed wrong.
        boolean free =
                isForgotten(row, now) || counter.backoff().after(row.guesses()).isZero();
        Duration wait = free ? Duration.ZERO : Duration.between(now, row.freeAt());
        // The clocks of two servers differ; nobody waits longer for that than the rule says.
        return min(wait, counter.backoff().longest());
    }

    private static boolean isForgotten(GuessRow row, Instant now) {
        return !row.forgetAt().isAfter(now);
    }

    /** The password was right: the guess was none. */
    void right(int municipality, List<Counted> counted) {
        for (Counted one : counted) {
            byte[] counter = one.counter().id();
            if (one.counter().ownOnly()) {
                rows.beginAnew(municipality, counter);
            } else {
                rows.takeBack(municipality, counter, one.freeNow(), one.freeBefore());
            }
        }
    }

    /** Removes some of what is to be forgotten. */
    void forget(int municipality, Instant now) {
        rows.forget(municipality, now);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
