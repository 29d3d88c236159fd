package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;

/** Reads newest states case by case in the order of their numbers, which is how they lie on the disk. */
@Singleton
public final class RecordPages {
    private static final int ROWS_AT_A_TIME = 100;

    private static final String FROM =
            " FROM care_record WHERE municipality = ? AND (%s)%s ORDER BY municipality, case_id, seq LIMIT ?";

    private static final String SELECT = "SELECT " + RevisionColumns.NAMES + FROM;
    private static final String SELECT_STORED = "SELECT " + RevisionColumns.STORED + FROM;

    /** An adopted revision has no device: a plain comparison would be neither true nor false, and the row left out. */
    private static final String NOT_ITS_OWN = " AND NOT (as_sent AND author = ? AND device <=> ? AND (%s))";

    private final Transactions transactions;
    private final RevisionColumns columns;

    RecordPages(Transactions transactions, RevisionColumns columns) {
        this.transactions = transactions;
        this.columns = columns;
    }

    /**
     * Part of a case.
     *
     * @param after only states numbered above this
     * @param echoedUpTo above this, what the reader's own device sent and has is left out
     */
    public record SequenceSpan(UUID caseId, long after, long echoedUpTo) {}

    /** @param account and the device on which it reads; empty to leave nothing out */
    public record PageReader(int municipality, UUID account, Optional<UUID> device) {}

    /** Makes of a row what is handed out. */
    private interface PageRowReader<T> {
        T of(ResultSet row, int municipality) throws SQLException;
    }

    /**
     * Hands the states of the spans to the taker, the cases in the order of their ids, until it answers false or
     * {@code limit} is reached.
     */
    public void read(PageReader reader, List<SequenceSpan> spans, int limit, Predicate<Revision> taker) {
        transactions.statements(connection -> {
            read(connection, reader, spans, limit, taker);
            return spans;
        });
    }

    /** As above, on the connection given. */
    public void read(
            Connection connection, PageReader reader, List<SequenceSpan> spans, int limit, Predicate<Revision> taker)
            throws SQLException {
        read(connection, SELECT, reader, spans, limit, columns::read, taker);
    }

    /** As {@link #read} for those who pass the documents on unread. */
    public void stored(
            Connection connection, PageReader reader, List<SequenceSpan> spans, int limit, Predicate<StoredState> taker)
            throws SQLException {
        read(connection, SELECT_STORED, reader, spans, limit, columns::stored, taker);
    }

    private static <T> void read(
            Connection connection,
            String select,
            PageReader reader,
            List<SequenceSpan> spans,
            int limit,
            PageRowReader<T> rows,
            Predicate<T> taker)
            throws SQLException {
        String either = either("(case_id = ? AND seq > ?)", spans);
        String own = reader.device().isEmpty() ? "" : String.format(Locale.ROOT, NOT_ITS_OWN, either);
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, select, either, own))) {
            bind(statement, reader, spans, limit);
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = statement.executeQuery()) {
                boolean more = true;
                while (more && row.next()) {
                    more = taker.test(rows.of(row, reader.municipality()));
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, PageReader reader, List<SequenceSpan> spans, int limit)
            throws SQLException {
        statement.setInt(1, reader.municipality());
        int at = 2;
        for (SequenceSpan span : spans) {
            statement.setBytes(at++, Ids.bytes(span.caseId()));
            statement.setLong(at++, span.after());
        }
        if (reader.device().isPresent()) {
            statement.setBytes(at++, Ids.bytes(reader.account()));
            statement.setBytes(at++, Ids.bytes(reader.device()));
            for (SequenceSpan span : spans) {
                statement.setBytes(at++, Ids.bytes(span.caseId()));
                statement.setLong(at++, Math.max(span.after(), span.echoedUpTo()));
            }
        }
        statement.setInt(at, limit);
    }

    private static String either(String one, List<SequenceSpan> spans) {
        return String.join(" OR ", Collections.nCopies(spans.size(), one));
    }
}
