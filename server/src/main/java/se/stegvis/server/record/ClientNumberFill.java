package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;

/**
 * Enters the clients of cases from before {@link ClientNumbers} there was, some hundreds at a time, so that a new case for
 * one of them is told of. Once done it costs one row. What a push has entered meanwhile stands.
 */
@Singleton
public final class ClientNumberFill {
    private static final int AT_ONCE = 500;

    private static final String STATE = "SELECT reached, done FROM client_number_fill WHERE municipality = ?";

    private static final String NEXT = """
            SELECT case_id FROM care_case WHERE municipality = ? AND case_id > ? ORDER BY case_id LIMIT ?""";

    private static final String REACHED = """
            INSERT INTO client_number_fill (municipality, reached, done) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE reached = VALUES(reached), done = VALUES(done)""";

    private record FillState(UUID reached, boolean done) {}

    private final Transactions transactions;
    private final RecordStore records;
    private final ClientNumbers numbers;

    ClientNumberFill(Transactions transactions, RecordStore records, ClientNumbers numbers) {
        this.transactions = transactions;
        this.records = records;
        this.numbers = numbers;
    }

    /** Enters the next cases of the municipality; false when none are left. */
    public boolean next(int municipality) {
        return transactions.write(connection -> {
            FillState state = state(connection, municipality);
            if (state.done()) {
                return false;
            }
            List<UUID> cases = cases(connection, municipality, state.reached());
            for (Revision revision : records.allOfKind(connection, municipality, cases, Kind.CLIENT.name())) {
                numbers.enter(connection, municipality, (Client) revision.view());
            }
            UUID reached = cases.isEmpty() ? state.reached() : cases.get(cases.size() - 1);
            boolean done = cases.size() < AT_ONCE;
            reached(connection, municipality, new FillState(reached, done));
            return !done;
        });
    }

    private static FillState state(Connection connection, int municipality) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new FillState(Ids.id(row, "reached"), row.getBoolean("done"))
                        : new FillState(new UUID(0, 0), false);
            }
        }
    }

    private static List<UUID> cases(Connection connection, int municipality, UUID after) throws SQLException {
        List<UUID> cases = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(after));
            statement.setInt(3, AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cases.add(Ids.id(row, "case_id"));
                }
            }
        }
        return cases;
    }

    private static void reached(Connection connection, int municipality, FillState state) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REACHED)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(state.reached()));
            statement.setBoolean(3, state.done());
            statement.executeUpdate();
        }
    }
}
