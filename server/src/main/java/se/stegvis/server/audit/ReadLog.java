package se.stegvis.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/**
 * The reads by people, for those who review it (lag 2001:454 10 §). Reads by machines are in the log but not in a
 * review (decision 95). The cost is what those people read in that time,
 * through an index, whatever else is in the log.
 */
@Singleton
public final class ReadLog {
    /** HAVING, since the place is known only when all cases of a reader have been put in order. */
    private static final String SAMPLE = """
            SELECT * FROM (
              SELECT account, case_id, COUNT(*) AS times, MAX(at) AS latest,
                GROUP_CONCAT(DISTINCT SUBSTRING_INDEX(detail, '=', 1)) AS purposes,
                COUNT(*) OVER (PARTITION BY account) AS cases,
                ROW_NUMBER() OVER (PARTITION BY account
                  ORDER BY MAX(detail = 'emergency') DESC, SHA2(CONCAT(?, HEX(account), HEX(case_id)), 256)) AS place
              FROM audit_entry
              WHERE municipality = ? AND account IN (%s) AND at >= ? AND at < ? AND action = 'READ'
                AND initiator = 'PERSON' AND case_id IS NOT NULL
              GROUP BY account, case_id) sampled
            HAVING place <= ? OR purposes LIKE '%%emergency%%'
            ORDER BY account, place""";

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
            Connection connection,
            int municipality,
            Collection<UUID> readers,
            ReadPeriod readPeriod,
            String seed,
            int most)
            throws SQLException {
        List<LoggedRead> reads = new ArrayList<>();
        if (readers.isEmpty()) {
            return reads;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, SAMPLE, Ids.marks(readers.size())))) {
            statement.setString(1, seed);
            statement.setInt(2, municipality);
            int at = 3;
            for (UUID reader : readers) {
                statement.setBytes(at++, Ids.bytes(reader));
            }
            statement.setObject(at++, Times.utc(readPeriod.from()));
            statement.setObject(at++, Times.utc(readPeriod.to()));
            statement.setInt(at, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reads.add(read(row));
                }
            }
        }
        return reads;
    }

    private static LoggedRead read(ResultSet row) throws SQLException {
        Set<String> purposes = new TreeSet<>(Comparator.naturalOrder());
        purposes.addAll(List.of(row.getString("purposes").split(",")));
        return new LoggedRead(
                Ids.id(row, "account"),
                Ids.id(row, "case_id"),
                row.getInt("times"),
                Times.instant(row, "latest").orElseThrow(),
                purposes,
                row.getInt("cases"));
    }
}
