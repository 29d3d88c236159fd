package se.stegvis.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads what belongs to some ids of a municipality, in one statement however many there are. */
public final class ByIds {
    private ByIds() {}

    /** Maps the current row of a result. */
    @FunctionalInterface
    public interface IdRowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All rows in their order. For no ids the database is not asked.
     *
     * @param sql asks first for the municipality and then for the ids, {@code municipality = ? AND … IN (%s)}, and for
     *     nothing else
     */
    public static <T> List<T> rows(
            Connection connection, String sql, int municipality, Collection<UUID> ids, IdRowReader<T> reader)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        if (ids.isEmpty()) {
            return rows;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, sql, Ids.marks(ids.size())))) {
            statement.setInt(1, municipality);
            int at = 2;
            for (UUID id : ids) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }
}
