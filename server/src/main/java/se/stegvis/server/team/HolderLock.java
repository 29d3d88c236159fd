package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/**
 * Keeps apart who names an account on a case and who ends it or gives it another role or teams ({@link AccountChanges}): both
 * write the account's row. On one database the second waits; on nodes of a cluster, which share no locks, the second begins again.
 */
@Singleton
public class HolderLock {
    private static final String TAKE =
            "UPDATE account SET holdings = holdings + 1 WHERE municipality = ? AND id IN (%s) ORDER BY id";

    private static final String NOW = "SELECT id, version, active FROM account WHERE municipality = ? AND id IN (%s)";

    /**
     * To be called when the cases are locked and written, within their transaction.
     *
     * @param named every account that is named on a case whose holders change
     * @param newly those who get it with this change, each with the version of the account by which it was judged whether they fit
     * @throws SQLException 40001 when one of {@code newly} has ended or changed since: begin again, and judge by the account as it is
     */
    public void take(Connection tx, int municipality, Collection<UUID> named, Map<UUID, Integer> newly)
            throws SQLException {
        if (named.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = bound(tx, TAKE, municipality, named)) {
            statement.executeUpdate();
        }
        if (newly.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = bound(tx, NOW, municipality, newly.keySet());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                boolean asJudged = row.getInt("version") == newly.get(Ids.id(row, "id"));
                if (!asJudged || !row.getBoolean("active")) {
                    throw new SQLException("an account that is named on a case has ended or changed", "40001");
                }
            }
        }
    }

    private static PreparedStatement bound(Connection tx, String sql, int municipality, Collection<UUID> ids)
            throws SQLException {
        PreparedStatement statement = tx.prepareStatement(String.format(Locale.ROOT, sql, Ids.marks(ids.size())));
        statement.setInt(1, municipality);
        int at = 2;
        for (UUID id : ids) {
            statement.setBytes(at++, Ids.bytes(id));
        }
        return statement;
    }
}
