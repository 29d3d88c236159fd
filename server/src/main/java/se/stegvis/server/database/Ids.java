package se.stegvis.server.database;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Ids between Java and the database, where they are BINARY(16), most significant byte first. */
public final class Ids {
    /** As the database sorts the sixteen bytes; {@link UUID#compareTo} takes them as signed. */
    public static final Comparator<UUID> ORDER = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

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

    /** {@code ?,?,?} for an IN list. */
    public static String placeholders(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** {@code (?,?),(?,?)} for an INSERT of many rows. */
    static String rows(int columns, int count) {
        return String.join(",", Collections.nCopies(count, "(" + placeholders(columns) + ")"));
    }
}
