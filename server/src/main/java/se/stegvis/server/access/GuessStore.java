package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/**
 * The counts of wrong guesses, in the database, so that all servers count as one. The rows of a guess are locked in one
 * order before they are read, so parallel guesses are counted one after the other. A guess that is old enough is
 * removed as new guesses come, so the table holds what one forgetting time brought.
 */
@Singleton
class GuessStore {
    private static final int REMOVED_AT_ONCE = 50;

    private static final String LOCK = """
            INSERT INTO login_guess (municipality, id, guesses, free_at, forget_at) VALUES (?, ?, 0, ?, ?)
            ON DUPLICATE KEY UPDATE guesses = guesses""";

    private static final String READ = """
            SELECT id, guesses, free_at, forget_at FROM login_guess
            WHERE municipality = ? AND id IN (%s) FOR UPDATE""";

    private static final String COUNT = """
            UPDATE login_guess SET guesses = ?, free_at = ?, forget_at = ? WHERE municipality = ? AND id = ?""";

    private static final String TAKE_BACK = """
            UPDATE login_guess SET guesses = IF(guesses > 0, guesses - 1, 0), free_at = IF(free_at = ?, ?, free_at)
            WHERE municipality = ? AND id = ?""";

    private static final String BEGIN_ANEW = "DELETE FROM login_guess WHERE municipality = ? AND id = ?";

    private static final String FORGET =
            "DELETE FROM login_guess WHERE municipality = ? AND forget_at <= ? LIMIT " + REMOVED_AT_ONCE;

    /**
     * A guess that was counted.
     *
     * @param freeBefore when the counter let a guess through before
     * @param freeNow and now
     */
    record Counted(GuessCounter counter, Instant freeBefore, Instant freeNow) {}

    /** The outcome of a guess: how long to wait, or what was counted. */
    record GuessOutcome(Optional<Duration> waits, List<Counted> counted) {}

    private record GuessRow(byte[] id, int guesses, Instant freeAt, Instant forgetAt) {}

    /** Counts the guess at all counters, or at none when one of them asks to wait. */
    GuessOutcome guess(
            Connection connection, int municipality, List<GuessCounter> counters, Instant now, Duration forgottenAfter)
            throws SQLException {
        if (counters.isEmpty()) {
            return new GuessOutcome(Optional.empty(), List.of());
        }
        List<GuessCounter> ordered = counters.stream()
                .sorted(Comparator.comparing(GuessCounter::id, Arrays::compareUnsigned))
                .toList();
        Instant forgetAt = now.plus(forgottenAfter);
        List<GuessRow> rows = locked(connection, municipality, ordered, now, forgetAt);
        List<Counted> counted = new ArrayList<>();
        Duration longest = Duration.ZERO;
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (GuessCounter counter : ordered) {
                GuessRow row = rows.stream()
                        .filter(one -> counter.is(one.id()))
                        .findFirst()
                        .orElseThrow();
                boolean forgotten = !row.forgetAt().isAfter(now);
                // A clock that is set back makes nobody wait who has not guessed wrong.
                boolean free =
                        forgotten || counter.backoff().after(row.guesses()).isZero();
                Duration wait = free ? Duration.ZERO : Duration.between(now, row.freeAt());
                // The clocks of two servers differ; nobody waits longer for that than the rule says.
                wait = min(wait, counter.backoff().longest());
                longest = wait.compareTo(longest) > 0 ? wait : longest;
                int guesses = forgotten ? 1 : row.guesses() + 1;
                Instant freeAt = now.plus(counter.backoff().after(guesses));
                counted.add(new Counted(counter, row.freeAt(), freeAt));
                count.setInt(1, guesses);
                count.setObject(2, Times.utc(freeAt));
                count.setObject(3, Times.utc(forgetAt));
                count.setInt(4, municipality);
                count.setBytes(5, counter.id());
                count.addBatch();
            }
            if (!longest.isZero()) {
                return new GuessOutcome(Optional.of(longest), List.of());
            }
            count.executeBatch();
        }
        return new GuessOutcome(Optional.empty(), counted);
    }

    /** The password was right: the guess was none. */
    void right(Connection connection, int municipality, List<Counted> counted) throws SQLException {
        for (Counted one : counted) {
            if (one.counter().ownOnly()) {
                try (PreparedStatement statement = connection.prepareStatement(BEGIN_ANEW)) {
                    statement.setInt(1, municipality);
                    statement.setBytes(2, one.counter().id());
                    statement.executeUpdate();
                }
            } else {
                takeBack(connection, municipality, one);
            }
        }
    }

    /** Removes some of what is to be forgotten. */
    void forget(Connection connection, int municipality, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setInt(1, municipality);
            statement.setObject(2, Times.utc(now));
            statement.executeUpdate();
        }
    }

    private static void takeBack(Connection connection, int municipality, Counted one) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_BACK)) {
            statement.setObject(1, Times.utc(one.freeNow()));
            statement.setObject(2, Times.utc(one.freeBefore()));
            statement.setInt(3, municipality);
            statement.setBytes(4, one.counter().id());
            statement.executeUpdate();
        }
    }

    private static List<GuessRow> locked(
            Connection connection, int municipality, List<GuessCounter> ordered, Instant now, Instant forgetAt)
            throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            for (GuessCounter counter : ordered) {
                lock.setInt(1, municipality);
                lock.setBytes(2, counter.id());
                lock.setObject(3, Times.utc(now));
                lock.setObject(4, Times.utc(forgetAt));
                lock.executeUpdate();
            }
        }
        List<GuessRow> rows = new ArrayList<>();
        try (PreparedStatement read =
                connection.prepareStatement(String.format(Locale.ROOT, READ, Ids.marks(ordered.size())))) {
            read.setInt(1, municipality);
            for (int i = 0; i < ordered.size(); i++) {
                read.setBytes(i + 2, ordered.get(i).id());
            }
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    rows.add(new GuessRow(
                            row.getBytes("id"),
                            row.getInt("guesses"),
                            Times.instant(row, "free_at").orElseThrow(),
                            Times.instant(row, "forget_at").orElseThrow()));
                }
            }
        }
        return rows;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
