package se.stegvis.server.web.casepage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.merge.ConflictSide;

/**
 * The form of a conflict, with a choice for each of its fields: {@code choice-0}, {@code choice-1} and so on, in the
 * order of the page. How many there are is known by the record alone, so a record of the form cannot name them.
 */
final class ConflictForm {
    private final Map<?, ?> sent;

    private ConflictForm(Map<?, ?> sent) {
        this.sent = sent;
    }

    /** The revision that the page showed. */
    int revision() {
        return OfficeChanges.revision(sent.get("revision") instanceof String written ? written : "");
    }

    /**
     * The text that was chosen for a field; empty when none was.
     *
     * @param index of the field on the page, from 0
     */
    Optional<ConflictSide> choice(int index) {
        return Stream.of(ConflictSide.values())
                .filter(side -> side.name().equals(sent.get("choice-" + index)))
                .findFirst();
    }

    /** Makes the form of what a browser sent. */
    @Singleton
    @SuppressWarnings("rawtypes") // Micronaut looks for a converter of the plain map
    static final class ConflictFormReader implements TypeConverter<Map, ConflictForm> {
        @Override
        public Optional<ConflictForm> convert(Map sent, Class<ConflictForm> type, ConversionContext context) {
            return Optional.of(new ConflictForm(sent));
        }
    }
}
