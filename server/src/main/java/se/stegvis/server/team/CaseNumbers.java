package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;

/** The number of a case is the last four bytes of its id. Within a municipality it names one case almost always. */
@Singleton
public class CaseNumbers {
    private static final String CASES = """
            SELECT case_id FROM care_case WHERE municipality = ? AND number IN (%1$s)
            UNION DISTINCT
            SELECT case_id FROM erased_case WHERE municipality = ? AND number IN (%1$s)""";

    /** The number, as the lower half of a long of the id. */
    public static int of(UUID caseId) {
        return (int) caseId.getLeastSignificantBits();
    }

    private final Transactions transactions;

    CaseNumbers(Transactions transactions) {
        this.transactions = transactions;
    }

    /** All cases with one of the numbers, erased ones among them, in the transaction that is open. */
    public Set<UUID> cases(int municipality, Collection<Integer> numbers) {
        return transactions.statements(connection -> cases(connection, municipality, numbers));
    }

    /** All cases with one of the numbers, erased ones among them. A number may have none or, seldom, several. */
    private static Set<UUID> cases(Connection connection, int municipality, Collection<Integer> numbers)
            throws SQLException {
        Set<UUID> found = new HashSet<>();
        if (numbers.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, CASES, Ids.marks(numbers.size())))) {
            int at = 1;
            for (int half = 0; half < 2; half++) {
                statement.setInt(at++, municipality);
                for (int number : numbers) {
                    statement.setBytes(
                            at++,
                            ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(Ids.id(row, "case_id"));
                }
            }
        }
        return found;
    }
}
