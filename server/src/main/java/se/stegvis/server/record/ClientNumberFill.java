package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;

/**
 * Enters the clients of cases from before {@link ClientNumbers} there was, some hundreds at a time, and has it told of
 * those whose number stands in several cases. Once done it costs one row. A number that a push has stored meanwhile is
 * kept; a page that was interrupted is entered and told of again.
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
    private final NumberTelling telling;

    ClientNumberFill(Transactions transactions, RecordStore records, ClientNumbers numbers, NumberTelling telling) {
        this.transactions = transactions;
        this.records = records;
        this.numbers = numbers;
        this.telling = telling;
    }

    /** The result of a page of cases. */
    private record EnteredCases(FillState after, List<ClientNumbers.Untold> untold) {}

    /** Enters the next cases of the municipality; false when none are left. */
    public boolean next(int municipality) {
        Optional<EnteredCases> entered = transactions.write(connection -> entered(connection, municipality));
        if (entered.isEmpty()) {
            return false;
        }
        telling.tell(municipality, entered.get().untold());
        FillState after = entered.get().after();
        transactions.write(connection -> {
            reached(connection, municipality, after);
            return true;
        });
        return !after.done();
    }

    private Optional<EnteredCases> entered(Connection connection, int municipality) throws SQLException {
        FillState state = state(connection, municipality);
        if (state.done()) {
            return Optional.empty();
        }
        List<UUID> cases = cases(connection, municipality, state.reached());
        List<Client> clients = records.allOfKind(connection, municipality, cases, Kind.CLIENT.name()).stream()
                .map(revision -> (Client) revision.view())
                .toList();
        List<ClientNumbers.Untold> untold = numbers.enter(connection, municipality, clients);
        UUID reached = cases.isEmpty() ? state.reached() : cases.get(cases.size() - 1);
        return Optional.of(new EnteredCases(new FillState(reached, cases.size() < AT_ONCE), untold));
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
