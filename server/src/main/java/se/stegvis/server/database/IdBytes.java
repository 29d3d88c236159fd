package se.stegvis.server.database;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;

/** {@link Ids} for the columns of Micronaut Data. */
@Singleton
public class IdBytes implements AttributeConverter<UUID, byte[]> {
    @Override
    public byte[] convertToPersistedValue(UUID id, ConversionContext context) {
        return id == null ? null : Ids.bytes(id);
    }

    @Override
    public UUID convertToEntityValue(byte[] bytes, ConversionContext context) {
        return bytes == null ? null : Ids.id(bytes);
    }
}
