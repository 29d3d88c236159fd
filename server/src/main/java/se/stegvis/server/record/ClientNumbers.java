package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;

/**
 * Which cases of a municipality are about the same person, by a keyed hash of the personal number (blind index):
 * whoever reads the database without the data key learns no number and can try none. Costs the records with one number,
 * whatever else is stored.
 */
@Singleton
public final class ClientNumbers {
    private static final String BEFORE = """
            SELECT blind FROM client_number WHERE municipality = ? AND record_id = ? AND blind IS NOT NULL""";

    private static final String MEET = """
            INSERT INTO known_number (municipality, blind) VALUES (?, ?)
            ON DUPLICATE KEY UPDATE version = version + 1""";

    private static final String PUT = """
            INSERT INTO client_number (municipality, record_id, case_id, blind, told) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE blind = VALUES(blind), told = VALUES(told)""";

    private static final String ENTER = """
            INSERT IGNORE INTO client_number (municipality, record_id, case_id, blind, told) VALUES (?, ?, ?, ?, ?)""";

    private static final String SAME = """
            SELECT n.record_id, n.case_id, n.told, c.protection = 'NONE' AS open FROM client_number n
              JOIN care_case c ON c.municipality = n.municipality AND c.case_id = n.case_id
            WHERE n.municipality = ? AND n.blind = ? ORDER BY n.record_id""";

    private static final String COUNT = "UPDATE known_number SET cases = ? WHERE municipality = ? AND blind = ?";

    private static final String SHARED = """
            SELECT blind FROM client_number WHERE municipality = ? AND blind IN (%s)
            GROUP BY blind HAVING COUNT(DISTINCT case_id) > 1""";

    private static final String ALL_SHARED = """
            SELECT n.blind, n.case_id FROM known_number k
              JOIN client_number n ON n.municipality = k.municipality AND n.blind = k.blind
            WHERE k.municipality = ? AND k.cases > 1 ORDER BY n.blind, n.case_id""";

    private final Transactions transactions;
    private final SecretKey key;

    ClientNumbers(Transactions transactions, DataKey dataKey) {
        this.transactions = transactions;
        this.key = dataKey.hmac("client numbers");
    }

    /** A CLIENT record that must say, or no longer say, that its number is in another case. */
    public record Untold(UUID careRecord, UUID caseId, boolean elsewhere) {}

    private record NumberRow(UUID careRecord, UUID caseId, boolean told, boolean open) {}

    /**
     * Keeps the rows in step with the clients among these, after their cases are written.
     *
     * @return the records, theirs and those of other cases, that do not say what is so. A case whose client is
     *     protected is never told of to another: its own holders are told.
     */
    public List<Untold> project(Connection connection, int municipality, Collection<CareRecord> changed)
            throws SQLException {
        List<Client> clients = changed.stream()
                .filter(Client.class::isInstance)
                .map(Client.class::cast)
                .toList();
        List<Untold> untold = new ArrayList<>();
        if (clients.isEmpty()) {
            return untold;
        }
        SortedSet<String> numbers = new TreeSet<>();
        for (Client client : clients) {
            numbers.addAll(before(connection, municipality, client.id()));
            blind(municipality, client).ifPresent(numbers::add);
        }
        for (String number : numbers) {
            meet(connection, municipality, number);
        }
        for (Client client : clients) {
            Optional<String> number = blind(municipality, client);
            put(connection, PUT, municipality, client, number);
            if (number.isEmpty() && client.numberElsewhere()) {
                untold.add(new Untold(client.id(), client.header().caseId(), false));
            }
        }
        for (String number : numbers) {
            untold.addAll(counted(connection, municipality, number));
        }
        return untold;
    }

    /**
     * Enters clients from before the index, unless they are there.
     *
     * @return as {@link #project}; costs one statement for each client and a few for each number in several cases
     */
    List<Untold> enter(Connection connection, int municipality, Collection<Client> clients) throws SQLException {
        SortedSet<String> numbers = new TreeSet<>();
        for (Client client : clients) {
            Optional<String> number = blind(municipality, client);
            put(connection, ENTER, municipality, client, number);
            number.ifPresent(numbers::add);
        }
        List<Untold> untold = new ArrayList<>();
        for (String number : shared(connection, municipality, numbers)) {
            meet(connection, municipality, number);
            untold.addAll(counted(connection, municipality, number));
        }
        return untold;
    }

    /** The cases in which one number stands, for each number that stands in several; at the cost of these. */
    public List<List<UUID>> inSeveralCases(int municipality) {
        return transactions.statements(connection -> inSeveralCases(connection, municipality));
    }

    private static List<List<UUID>> inSeveralCases(Connection connection, int municipality) throws SQLException {
        Map<String, List<UUID>> cases = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL_SHARED)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<UUID> same = cases.computeIfAbsent(
                            HexFormat.of().formatHex(row.getBytes("blind")), number -> new ArrayList<>());
                    UUID caseId = Ids.id(row, "case_id");
                    if (!same.contains(caseId)) {
                        same.add(caseId);
                    }
                }
            }
        }
        return List.copyOf(cases.values());
    }

    private static List<Untold> counted(Connection connection, int municipality, String number) throws SQLException {
        List<NumberRow> rows = same(connection, municipality, number);
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setLong(1, rows.stream().map(NumberRow::caseId).distinct().count());
            statement.setInt(2, municipality);
            statement.setBytes(3, HexFormat.of().parseHex(number));
            statement.executeUpdate();
        }
        return untold(rows);
    }

    private static List<String> shared(Connection connection, int municipality, Collection<String> numbers)
            throws SQLException {
        List<String> shared = new ArrayList<>();
        if (numbers.isEmpty()) {
            return shared;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, SHARED, Ids.marks(numbers.size())))) {
            statement.setInt(1, municipality);
            int at = 2;
            for (String number : numbers) {
                statement.setBytes(at++, HexFormat.of().parseHex(number));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    shared.add(HexFormat.of().formatHex(row.getBytes("blind")));
                }
            }
        }
        return shared;
    }

    private static List<Untold> untold(List<NumberRow> rows) {
        List<Untold> untold = new ArrayList<>();
        for (NumberRow row : rows) {
            boolean elsewhere = rows.stream()
                    .anyMatch(other -> other.open() && !other.caseId().equals(row.caseId()));
            if (elsewhere != row.told()) {
                untold.add(new Untold(row.careRecord(), row.caseId(), elsewhere));
            }
        }
        return untold;
    }

    private Optional<String> blind(int municipality, Client client) {
        return client.personalNumber().map(number -> blind(municipality, number));
    }

    /** In hexadecimal, so that it sorts and compares; the municipality is in it, so that none matches across two. */
    private String blind(int municipality, PersonalNumber number) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(municipality).array());
            return HexFormat.of().formatHex(mac.doFinal(number.digits().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + key.getAlgorithm(), missing);
        }
    }

    private static List<String> before(Connection connection, int municipality, UUID careRecord) throws SQLException {
        List<String> before = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(careRecord));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    before.add(HexFormat.of().formatHex(row.getBytes("blind")));
                }
            }
        }
        return before;
    }

    private static void meet(Connection connection, int municipality, String number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MEET)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, HexFormat.of().parseHex(number));
            statement.executeUpdate();
        }
    }

    private static void put(Connection connection, String sql, int municipality, Client client, Optional<String> number)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(client.id()));
            statement.setBytes(3, Ids.bytes(client.header().caseId()));
            statement.setBytes(4, number.map(HexFormat.of()::parseHex).orElse(null));
            statement.setBoolean(5, client.numberElsewhere());
            statement.executeUpdate();
        }
    }

    private static List<NumberRow> same(Connection connection, int municipality, String number) throws SQLException {
        List<NumberRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SAME)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, HexFormat.of().parseHex(number));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new NumberRow(
                            Ids.id(row, "record_id"),
                            Ids.id(row, "case_id"),
                            row.getBoolean("told"),
                            row.getBoolean("open")));
                }
            }
        }
        return rows;
    }
}
