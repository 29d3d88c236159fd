package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import se.stegvis.server.database.Parameters;
import se.stegvis.server.database.ResultRow;
import se.stegvis.server.database.Statements;

/** Reads newest states case by case in the order of their numbers, which is how they lie on the disk. */
@Singleton
public final class RecordPages {
    private static final int ROWS_AT_A_TIME = 100;

    private static final String FROM =
            " FROM care_record WHERE municipality = ? AND (%%s)%s ORDER BY municipality, case_id, seq LIMIT ?";

    private static final String BEHIND = "(case_id = ? AND seq > ?)";

    private static final String SELECT = "SELECT " + RevisionColumns.NAMES + FROM;
    private static final String SELECT_STORED = "SELECT " + RevisionColumns.STORED + FROM;

    /** An adopted revision has no device: a plain comparison would be neither true nor false, and the row left out. */
    private static final String NOT_ITS_OWN = " AND NOT (as_sent AND author = ? AND device <=> ? AND (%s))";

    private final Statements statements;
    private final RevisionColumns columns;

    RecordPages(Statements statements, RevisionColumns columns) {
        this.statements = statements;
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

    /**
     * Hands the states of the spans to the taker, the cases in the order of their ids, until it answers false or
     * {@code limit} is reached; in the open transaction.
     */
    public void read(PageReader reader, List<SequenceSpan> spans, int limit, Predicate<Revision> taker) {
        read(SELECT, reader, spans, limit, columns::read, taker);
    }

    /** As {@link #read} for those who pass the documents on unread. */
    public void stored(PageReader reader, List<SequenceSpan> spans, int limit, Predicate<StoredState> taker) {
        read(SELECT_STORED, reader, spans, limit, columns::stored, taker);
    }

    private <T> void read(
            String select,
            PageReader reader,
            List<SequenceSpan> spans,
            int limit,
            BiFunction<ResultRow, Integer, T> rows,
            Predicate<T> taker) {
        statements.until(
                String.format(Locale.ROOT, select, reader.device().isEmpty() ? "" : NOT_ITS_OWN),
                values -> bind(values, reader, spans, limit),
                ROWS_AT_A_TIME,
                row -> taker.test(rows.apply(row, reader.municipality())));
    }

    private static void bind(Parameters values, PageReader reader, List<SequenceSpan> spans, int limit) {
        values.number(reader.municipality())
                .anyOf(BEHIND, spans, (each, span) -> each.id(span.caseId()).number(span.after()));
        if (reader.device().isPresent()) {
            values.id(reader.account()).id(reader.device()).anyOf(BEHIND, spans, (each, span) -> each.id(span.caseId())
                    .number(Math.max(span.after(), span.echoedUpTo())));
        }
        values.number(limit);
    }
}
