package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The values of columns that Micronaut Data would read or write otherwise than the database keeps them. */
class ColumnsTest {
    private static final UUID ID = UUID.fromString("018fe000-0000-7000-8000-0000000000ff");

    private final IdBytes ids = new IdBytes();
    private final UtcText times = new UtcText();
    private final OptionalColumn others = new OptionalColumn(ConversionService.SHARED);

    @Test
    void anIdIsTheSameAfterItsColumnAlsoAlone() {
        byte[] stored = ids.convertToPersistedValue(ID, ConversionContext.DEFAULT);

        assertThat(ids.convertToEntityValue(stored, ConversionContext.of(UUID.class)))
                .isEqualTo(ID);
        assertThat(new ColumnConverters().ids().convert(stored, UUID.class)).contains(ID);
        assertThat(ids.convertToEntityValue(null, optional(UUID.class))).isEqualTo(Optional.empty());
        assertThat(ids.convertToEntityValue(stored, optional(UUID.class))).isEqualTo(Optional.of(ID));
    }

    /** On 28 March 2027 the clocks of Sweden leave out the hour from two. */
    @Test
    void anHourThatTheMachineLeavesOutIsKept() {
        Instant missing = Instant.parse("2027-03-28T02:30:00.123Z");

        String stored = times.convertToPersistedValue(missing, ConversionContext.DEFAULT);

        assertThat(stored).isEqualTo("2027-03-28 02:30:00.123");
        assertThat(times.convertToEntityValue(stored, ConversionContext.of(Instant.class)))
                .isEqualTo(missing);
        assertThat(times.convertToEntityValue("2027-03-28 02:30:00.000000", optional(Instant.class)))
                .isEqualTo(Optional.of(Instant.parse("2027-03-28T02:30:00Z")));
    }

    @Test
    void aColumnThatMayBeNullIsEmptyOrItsValue() {
        assertThat(others.convertToPersistedValue(Optional.empty(), ConversionContext.DEFAULT))
                .isNull();
        assertThat(others.convertToPersistedValue(Optional.of(LocalDate.of(2026, 12, 1)), ConversionContext.DEFAULT))
                .isEqualTo("2026-12-01");
        assertThat(others.convertToEntityValue("2026-12-01", optional(LocalDate.class)))
                .isEqualTo(Optional.of(LocalDate.of(2026, 12, 1)));
        assertThat(others.convertToEntityValue("12", optional(Integer.class))).isEqualTo(Optional.of(12));
        assertThat(others.convertToEntityValue(null, optional(String.class))).isEqualTo(Optional.empty());
    }

    private static ConversionContext optional(Class<?> of) {
        return ConversionContext.of(Argument.of(Optional.class, of));
    }
}
