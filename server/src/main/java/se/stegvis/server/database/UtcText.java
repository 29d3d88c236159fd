package se.stegvis.server.database;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Instants for the columns of Micronaut Data, as text. A {@code java.sql.Timestamp}, as Micronaut Data would take, is a
 * time of the machine's zone, in which an hour of each spring does not exist.
 */
@Singleton
public class UtcText implements AttributeConverter<Object, String> {
    @Override
    public String convertToPersistedValue(Object instant, ConversionContext context) {
        Object one = instant instanceof Optional<?> optional ? optional.orElse(null) : instant;
        return one == null ? null : Times.text((Instant) one);
    }

    @Override
    public Object convertToEntityValue(String text, ConversionContext context) {
        Instant instant = text == null ? null : Times.instant(text);
        return IdBytes.isOptional(context) ? Optional.ofNullable(instant) : instant;
    }
}
