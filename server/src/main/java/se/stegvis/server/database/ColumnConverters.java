package se.stegvis.server.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.runtime.convert.DataTypeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The values of queries with one column, which Micronaut Data reads without the converter of {@link Id} and {@link Utc}. */
@Factory
final class ColumnConverters {
    /** Micronaut Data's own would make another id of the bytes, by MD5. */
    @Singleton
    DataTypeConverter<byte[], UUID> ids() {
        return (bytes, type, context) -> Optional.of(Ids.id(bytes));
    }

    @Singleton
    DataTypeConverter<String, Instant> instants() {
        return (text, type, context) -> Optional.of(Times.instant(text));
    }
}
