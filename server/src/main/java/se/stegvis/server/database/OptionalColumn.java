package se.stegvis.server.database;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@link Optional} for columns that may be NULL: a text, a day, a number, or an enum by its name. */
@Singleton
public class OptionalColumn implements AttributeConverter<Optional<?>, String> {
    private final ConversionService conversions;

    OptionalColumn(ConversionService conversions) {
        this.conversions = conversions;
    }

    @Override
    public String convertToPersistedValue(Optional<?> value, ConversionContext context) {
        return value.map(Object::toString).orElse(null);
    }

    @Override
    public Optional<?> convertToEntityValue(String text, ConversionContext context) {
        Argument<?> of = ((ArgumentConversionContext<?>) context)
                .getArgument()
                .getFirstTypeVariable()
                .orElseThrow();
        return Optional.ofNullable(text).map(written -> conversions.convertRequired(written, of));
    }
}
