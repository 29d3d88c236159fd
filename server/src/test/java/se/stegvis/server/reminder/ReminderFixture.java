package se.stegvis.server.reminder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.BeanContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** A small invented municipality in a test's own schema: one team, two workers, a lead. */
public final class ReminderFixture {
    public static final int NUMBER = 1;

    public final UUID team;
    public final UUID worker;
    public final UUID other;
    public final UUID lead;

    private final TestDatabase database;
    private final ReminderPlanner planner;
    private final Transactions transactions;

    public ReminderFixture(TestDatabase database, BeanContext beans) throws SQLException {
        this.database = database;
        this.planner = beans.getBean(ReminderPlanner.class);
        this.transactions = beans.getBean(Transactions.class);
        this.team = UUID.randomUUID();
        for (String table : List.of(
                "reminder",
                "mail",
                "mail_notice",
                "follow_up",
                "case_watch",
                "case_finding",
                "absence",
                "care_record",
                "care_case",
                "team_member",
                "team",
                "account",
                "municipality")) {
            execute("DELETE FROM " + table);
        }
        execute("INSERT INTO municipality (id, slug, name) VALUES (?, 'ekdalen', 'Ekdalen')", NUMBER);
        execute("INSERT INTO team (municipality, id, name) VALUES (?, ?, 'Vuxen')", NUMBER, team);
        worker = account("handlaggare1", "CASEWORKER");
        other = account("handlaggare2", "CASEWORKER");
        lead = account("teamledare1", "TEAM_LEAD");
    }

    /** Cases for those who are settled already. */
    public ReminderFixture(TestDatabase database, BeanContext beans, UUID team, UUID worker, UUID other, UUID lead)
            throws SQLException {
        this.database = database;
        this.planner = beans.getBean(ReminderPlanner.class);
        this.transactions = beans.getBean(Transactions.class);
        this.team = team;
        this.worker = worker;
        this.other = other;
        this.lead = lead;
        for (String table : List.of(
                "reminder",
                "mail",
                "mail_notice",
                "follow_up",
                "case_watch",
                "case_finding",
                "absence",
                "care_case",
                "audit_entry")) {
            execute("DELETE FROM " + table);
        }
    }

    public UUID account(String username, String role) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "INSERT INTO account (municipality, id, username, name, email, role, password_hash)"
                        + " VALUES (?, ?, ?, 'Inga Ekström', ?, ?, 'x')",
                NUMBER,
                id,
                username,
                username + "@post.test",
                role);
        execute("INSERT INTO team_member (municipality, account, team) VALUES (?, ?, ?)", NUMBER, id, team);
        return id;
    }

    /** A case that the worker is responsible for. */
    public UUID openCase() throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "INSERT INTO care_case (municipality, case_id, seq, team, responsible) VALUES (?, ?, 0, ?, ?)",
                NUMBER,
                id,
                team,
                worker);
        return id;
    }

    /** Takes a record in as a push does: only what the planner is told matters here. */
    public void take(Instant now, CareRecord... records) {
        transactions.write(() -> planner.plan(NUMBER, List.of(records), now));
    }

    /** Keeps a record's newest state as a push does, and takes it in. */
    public void keep(Instant now, CareRecord... records) {
        transactions.write(tx -> {
            for (CareRecord one : records) {
                keep(tx, now, one);
            }
            planner.plan(NUMBER, List.of(records), now);
            return records;
        });
    }

    private void keep(Connection tx, Instant now, CareRecord one) throws SQLException {
        execute(tx, "DELETE FROM care_record WHERE record_id = ?", one.id());
        execute(
                tx,
                "INSERT INTO care_record (municipality, case_id, seq, record_id, kind, revision, signed, author,"
                        + " author_role, change_id, received_at, as_sent, doc)"
                        + " SELECT ?, ?, COALESCE(MAX(seq), 0) + 1, ?, ?, 1, ?, ?, 'CASEWORKER', ?, ?, FALSE, ?"
                        + " FROM care_record WHERE municipality = ? AND case_id = ?",
                NUMBER,
                one.header().caseId(),
                one.id(),
                one.header().kind(),
                one.signed(),
                worker,
                UUID.randomUUID(),
                Times.utc(now),
                Json.bytes(one.doc().toNode()),
                NUMBER,
                one.header().caseId());
    }

    public static CareRecord visit(UUID id, UUID caseId, String json) {
        return record("HOME_VISIT", id, caseId, "'status':'SIGNED'," + json);
    }

    public static CareRecord record(String kind, UUID id, UUID caseId, String json) {
        try {
            ObjectNode fields =
                    Json.object(("{" + json + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            return Kind.read(new RecordHeader(id, caseId, kind, 1), Doc.of(fields));
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException(e);
        }
    }

    public void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.connection()) {
            execute(connection, sql, values);
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    /** Each row's columns, with a space between. */
    public List<String> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    rows.add(String.join(" ", columns));
                }
                return rows;
            }
        }
    }

    /** {@code day-created stage late?} of all reminders of one account, oldest first. */
    public List<String> remindersOf(UUID account) throws SQLException {
        return rows(
                "SELECT fell_on, stage, IF(late, 'late', 'in time') FROM reminder WHERE municipality = ?"
                        + " AND recipient = ? ORDER BY created_at, fell_on, stage",
                NUMBER,
                account);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof UUID id ? Ids.bytes(id) : values[i]);
        }
    }
}
