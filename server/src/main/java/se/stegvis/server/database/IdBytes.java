package se.stegvis.server.database;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** {@link Ids} for the columns of Micronaut Data: a {@link UUID}, or an {@link Optional} of one for a column that may be NULL. */
@Singleton
public class IdBytes implements AttributeConverter<Object, byte[]> {
    @Override
    public byte[] convertToPersistedValue(Object id, ConversionContext context) {
        Object one = id instanceof Optional<?> optional ? optional.orElse(null) : id;
        return one == null ? null : Ids.bytes((UUID) one);
    }

    @Override
    public Object convertToEntityValue(byte[] bytes, ConversionContext context) {
        UUID id = bytes == null ? null : Ids.id(bytes);
        return isOptional(context) ? Optional.ofNullable(id) : id;
    }

    /** Whether the property that is read is an {@link Optional}. */
    static boolean isOptional(ConversionContext context) {
        return context instanceof ArgumentConversionContext<?> property
                && property.getArgument().getType() == Optional.class;
    }
}
