package se.stegvis.server.database;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;

/** Ids between Java and the database, where they are BINARY(16), most significant byte first. */
public final class Ids {
    private static final int BYTES = 16;

    private Ids() {}

    /** Sixteen bytes that sort as the id is written. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The bytes for a column that may be empty; {@code null} for an absent id, which JDBC takes as NULL. */
    public static byte[] bytes(Optional<UUID> id) {
        return id.map(Ids::bytes).orElse(null);
    }

    /** Reads sixteen bytes. */
    public static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The id in a NOT NULL column. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return id(row.getBytes(column));
    }

    /** The id in a column that may be NULL. */
    public static Optional<UUID> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Ids::id);
    }

    /** {@code ?,?,?} for an IN list. */
    public static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /**
     * {@code (?,?),(?,?)} for an INSERT of many rows. Needed where the statement goes on with ON DUPLICATE KEY UPDATE: such
     * a batch is sent by the driver row by row.
     */
    public static String rows(int columns, int count) {
        return String.join(",", Collections.nCopies(count, "(" + marks(columns) + ")"));
    }
}
