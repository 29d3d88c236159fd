package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Parameters;
import se.stegvis.server.database.ResultRow;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.TransactionFailedException;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.Protection;

/**
 * The rows that say who holds each case and number its changes. Everything happens in the open transaction.
 */
@Singleton
public class CaseRegister {
    private static final String ROWS = """
            SELECT case_id, seq, team, responsible, occupational_therapist, deputy, protection,
              child_in_household, process_key, process_version, step, step_since, need_group, opened, closed_on
            FROM care_case WHERE municipality = ? AND case_id IN (%s) ORDER BY municipality, case_id""";

    private static final String INSERT = """
            INSERT INTO care_case (municipality, case_id, seq, team, responsible, occupational_therapist, deputy,
              protection, child_in_household, process_key, process_version, step, step_since, need_group, opened, closed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            UPDATE care_case SET seq = ?, team = ?, responsible = ?, occupational_therapist = ?, deputy = ?, protection = ?,
              child_in_household = ?, process_key = ?, process_version = ?, step = ?, step_since = ?, need_group = ?,
              opened = ?, closed_on = ?
            WHERE municipality = ? AND case_id = ?""";

    private static final String BUMP =
            "UPDATE care_case SET seq = CASE case_id %s END WHERE municipality = ? AND case_id IN (%s)";

    private final Statements statements;

    CaseRegister(Statements statements) {
        this.statements = statements;
    }

    /**
     * Locks the rows of these cases until the transaction ends, in the order of their ids, so that two pushes wait for
     * each other instead of dead-locking. Must be the transaction's first statement: what it reads later is then what
     * all earlier commits left. A case that does not exist is absent from the answer.
     */
    public Map<UUID, CaseRow> lock(int municipality, Collection<UUID> cases) {
        return rows(municipality, cases, ROWS + " FOR UPDATE");
    }

    /** As {@link #lock} but without a lock, for those who only read. */
    public Map<UUID, CaseRow> read(int municipality, Collection<UUID> cases) {
        return rows(municipality, cases, ROWS);
    }

    /** New cases, in one batch. A case that exists by now is a duplicate key (1062): begin the transaction again. */
    public void insert(Collection<CaseRow> rows) {
        statements.batch(
                INSERT,
                rows,
                (values, row) ->
                        bind(values.number(row.holders().municipality()).id(row.caseId()), row));
    }

    /** The counters of locked cases, in one statement: the new seq of each. */
    public void bump(int municipality, Map<UUID, Long> seqs) {
        if (seqs.isEmpty()) {
            return;
        }
        String sql =
                String.format(Locale.ROOT, BUMP, "WHEN ? THEN ? ".repeat(seqs.size()), Ids.placeholders(seqs.size()));
        int counted = statements.update(sql, values -> {
            seqs.forEach((caseId, seq) -> values.id(caseId).number(seq));
            values.number(municipality);
            seqs.keySet().forEach(values::id);
        });
        expectThere(counted == seqs.size());
    }

    /** All columns of locked cases, counter and holders alike, in one batch. */
    public void update(Collection<CaseRow> rows) {
        int[] counts = statements.batch(UPDATE, rows, (values, row) -> bind(values, row)
                .number(row.holders().municipality())
                .id(row.caseId()));
        expectThere(Arrays.stream(counts).allMatch(count -> count == 1));
    }

    private static Parameters bind(Parameters values, CaseRow row) {
        CaseHolders holders = row.holders();
        CaseRow.Summary summary = row.summary();
        return values.number(row.seq())
                .id(holders.team())
                .id(holders.responsible())
                .id(holders.occupationalTherapist())
                .id(holders.deputy())
                .text(holders.protection().name())
                .flag(row.childInHousehold())
                .text(summary.process().map(ProcessRef::key))
                .number(summary.process().map(ProcessRef::version))
                .text(summary.step())
                .day(summary.stepSince())
                .text(summary.needGroup())
                .day(summary.opened())
                .day(summary.closedOn());
    }

    /** The driver counts matched rows, so that one less means a case is gone: whoever counted on it must begin again. */
    private static void expectThere(boolean all) {
        if (!all) {
            throw TransactionFailedException.beginAgain("a case that was locked is not there");
        }
    }

    private Map<UUID, CaseRow> rows(int municipality, Collection<UUID> cases, String sql) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<UUID> ordered = cases.stream().distinct().sorted(Ids.ORDER).toList();
        return statements
                .rows(sql, values -> values.number(municipality).ids(ordered), row -> row(row, municipality))
                .stream()
                .collect(
                        Collectors.toMap(CaseRow::caseId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static CaseRow row(ResultRow row, int municipality) {
        CaseHolders holders = new CaseHolders(
                municipality,
                row.id("case_id"),
                row.optionalId("team"),
                row.optionalId("responsible"),
                row.optionalId("occupational_therapist"),
                row.optionalId("deputy"),
                Protection.valueOf(row.text("protection")));
        return new CaseRow(
                holders,
                row.longNumber("seq"),
                row.flag("child_in_household"),
                new CaseRow.Summary(
                        process(row),
                        row.optionalText("step"),
                        row.optionalDay("step_since"),
                        row.optionalText("need_group"),
                        row.optionalDay("opened"),
                        row.optionalDay("closed_on")));
    }

    private static Optional<ProcessRef> process(ResultRow row) {
        int version = row.number("process_version");
        return row.optionalText("process_key").map(key -> new ProcessRef(key, Math.max(1, version)));
    }
}
