package se.stegvis.server.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The reads by people, for those who review it (lag 2001:454 10 §). Reads by machines are in the log but not in a
 * review (decision 95). The cost is what those people read in that time,
 * through an index, whatever else is in the log.
 */
@Singleton
public final class ReadLog {
    private final ReadRepository rows;

    ReadLog(ReadRepository rows) {
        this.rows = rows;
    }

    /**
     * A case that somebody read.
     *
     * @param times how often in that time
     * @param purposes machine words for how, such as {@code case page} or {@code pulled}
     * @param cases how many cases the reader read in all
     */
    public record LoggedRead(UUID reader, UUID caseId, int times, Instant latest, Set<String> purposes, int cases) {}

    /** From when, until before when. */
    public record ReadPeriod(Instant from, Instant to) {}

    /**
     * Of each reader the cases they opened in an emergency, and so many others, drawn by lot.
     *
     * @param seed the same seed draws the same cases, so that a review can be done over
     */
    public List<LoggedRead> sample(
            int municipality, Collection<UUID> readers, ReadPeriod readPeriod, String seed, int most) {
        if (readers.isEmpty()) {
            return List.of();
        }
        return rows.sample(municipality, readers, readPeriod.from(), readPeriod.to(), seed, most).stream()
                .map(ReadLog::read)
                .toList();
    }

    private static LoggedRead read(ReadRepository.ReadRow row) {
        Set<String> purposes = new TreeSet<>(List.of(row.purposes().split(",")));
        return new LoggedRead(row.account(), row.caseId(), row.times(), row.latest(), purposes, row.cases());
    }
}
