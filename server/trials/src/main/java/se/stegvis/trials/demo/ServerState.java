package se.stegvis.trials.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import se.stegvis.server.database.ResultRow;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.sync.Outcome;

/** Reads back from the database what became of the day. */
@Singleton
@Requires(env = "demo")
class ServerState {
    private static final String OUTCOMES =
            "SELECT outcome, COUNT(*) AS counted FROM change_log WHERE municipality = ? AND record_id IN (%s) GROUP BY outcome";
    private static final String REMINDERS =
            "SELECT record_id, COUNT(DISTINCT due_on, stage) AS counted FROM reminder WHERE municipality = ? AND record_id IN (%s)"
                    + " GROUP BY record_id";
    private static final String MAILED =
            "SELECT COUNT(*) AS counted FROM mail WHERE municipality = ? AND state = 'SENT' AND day BETWEEN ? AND ?";
    private static final String CLIENTS =
            "SELECT record_id FROM care_record WHERE municipality = ? AND kind = 'CLIENT'";

    private final Transactions transactions;
    private final Statements statements;
    private final RecordStore records;
    private final HistoryStore history;

    ServerState(Transactions transactions, Statements statements, RecordStore records, HistoryStore history) {
        this.transactions = transactions;
        this.statements = statements;
        this.records = records;
        this.history = history;
    }

    /** The newest state of each record that is there. */
    Map<UUID, Revision> newest(int municipality, Collection<UUID> ids) {
        return transactions.snapshot(() -> records.newest(municipality, ids));
    }

    /** Every state that each record ever had, the newest last. */
    Map<UUID, List<Revision>> all(int municipality, Collection<UUID> ids) {
        return transactions.snapshot(() -> {
            Map<UUID, List<Revision>> all = new HashMap<>();
            for (Revision newest : records.newest(municipality, ids).values()) {
                List<Revision> states = new ArrayList<>(history.of(municipality, newest.id()));
                states.add(newest);
                all.put(newest.id(), states);
            }
            return all;
        });
    }

    /** How many changes to these records ended in each way. */
    Map<Outcome, Integer> outcomes(int municipality, Collection<UUID> ids) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        read(
                OUTCOMES,
                municipality,
                ids,
                row -> outcomes.put(Outcome.valueOf(row.text("outcome")), row.number("counted")));
        return outcomes;
    }

    /** How many stages each of these records has been reminded of. */
    Map<UUID, Integer> reminded(int municipality, Collection<UUID> ids) {
        Map<UUID, Integer> reminded = new HashMap<>();
        read(REMINDERS, municipality, ids, row -> reminded.put(row.id("record_id"), row.number("counted")));
        return reminded;
    }

    /** How many mails went out for these days, also when they were played before: nobody gets a second one for a day. */
    int mailed(int municipality, LocalDate from, LocalDate to) {
        return transactions
                .snapshot(() -> statements.first(
                        MAILED, values -> values.number(municipality).day(from).day(to), row -> row.number("counted")))
                .orElseThrow();
    }

    /** Names and numbers of all clients of the municipality: what no mail may contain. */
    Set<String> secrets(int municipality) {
        return transactions.snapshot(() -> {
            Set<String> secrets = new HashSet<>();
            for (Revision client :
                    records.newest(municipality, clients(municipality)).values()) {
                Client person = (Client) client.view();
                person.doc().get(Client.FAMILY_NAME).ifPresent(secrets::add);
                person.doc().get(Client.GIVEN_NAME).ifPresent(secrets::add);
                person.personalNumber()
                        .ifPresent(number -> secrets.add(number.digits().substring(2)));
                secrets.add(client.caseId().toString());
            }
            return secrets;
        });
    }

    private List<UUID> clients(int municipality) {
        return statements.rows(CLIENTS, values -> values.number(municipality), row -> row.id("record_id"));
    }

    private void read(String sql, int municipality, Collection<UUID> ids, Consumer<ResultRow> taker) {
        transactions.snapshot(
                () -> statements.rows(sql, values -> values.number(municipality).ids(ids), row -> {
                    taker.accept(row);
                    return row;
                }));
    }
}
