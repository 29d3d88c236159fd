package se.stegvis.server.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The row of a result that is read just now, by the names of its columns. Those that may be NULL are optional. */
public final class ResultRow {
    private final ResultSet row;

    ResultRow(ResultSet row) {
        this.row = row;
    }

    public UUID id(String column) {
        return Ids.id(bytes(column));
    }

    public Optional<UUID> optionalId(String column) {
        return Optional.ofNullable(bytes(column)).map(Ids::id);
    }

    /** 0 for NULL. */
    public int number(String column) {
        return read(ResultSet::getInt, column);
    }

    public long longNumber(String column) {
        return read(ResultSet::getLong, column);
    }

    public boolean flag(String column) {
        return read(ResultSet::getBoolean, column);
    }

    public String text(String column) {
        return read(ResultSet::getString, column);
    }

    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(text(column));
    }

    /** {@code null} for NULL. */
    public byte[] bytes(String column) {
        return read(ResultSet::getBytes, column);
    }

    public Instant instant(String column) {
        return read((result, name) -> result.getObject(name, LocalDateTime.class), column)
                .toInstant(ZoneOffset.UTC);
    }

    public LocalDate day(String column) {
        return optionalDay(column).orElseThrow();
    }

    public Optional<LocalDate> optionalDay(String column) {
        return Optional.ofNullable(read((result, name) -> result.getObject(name, LocalDate.class), column));
    }

    private <T> T read(ColumnReader<T> reader, String column) {
        try {
            return reader.of(row, column);
        } catch (SQLException failed) {
            throw new TransactionFailedException(failed, failed);
        }
    }

    @FunctionalInterface
    private interface ColumnReader<T> {
        T of(ResultSet row, String column) throws SQLException;
    }
}
