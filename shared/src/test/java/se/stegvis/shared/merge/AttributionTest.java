package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The author of a value, and when it was stated by the server's clock. */
class AttributionTest {
    private static final UUID AUTHOR = new UUID(0, 7);
    private static final Instant ARRIVED = Instant.parse("2026-12-02T12:00:00Z");

    private static Optional<Instant> at(String statedAt, String sentAt) {
        Attribution attribution = Attribution.of(AUTHOR, statedAt, Optional.ofNullable(sentAt), ARRIVED);
        assertThat(attribution.by()).isEqualTo(AUTHOR);
        return attribution.at();
    }

    @Test
    void aClockThatIsBehindIsCorrected() {
        assertThat(at("2026-12-02T09:00:00Z", "2026-12-02T10:00:00Z")).contains(Instant.parse("2026-12-02T11:00:00Z"));
    }

    @Test
    void aValueIsNeverStatedAfterItArrived() {
        assertThat(at("2026-12-02T10:30:00Z", "2026-12-02T10:00:00Z")).contains(ARRIVED);
    }

    /** A hundred years of days: a clock that far off is broken, and no order follows from it. */
    @ParameterizedTest
    @CsvSource({"36525,0,true", "36525,1,false", "-36525,0,true", "-36525,-1,false"})
    void aClockThatIsACenturyOffGivesNoOrder(long days, long seconds, boolean known) {
        Instant sent = ARRIVED.minus(Duration.ofDays(days)).minusSeconds(seconds);

        assertThat(at(sent.toString(), sent.toString()).isPresent()).isEqualTo(known);
    }

    @Test
    void aTimeThatIsNotSaidOrNotReadGivesNoOrder() {
        assertThat(at("2026-12-02T09:00:00Z", null)).isEmpty();
        assertThat(at("i morse", "2026-12-02T10:00:00Z")).isEmpty();
        assertThat(Attribution.undated(AUTHOR)).isEqualTo(new Attribution(AUTHOR, Optional.empty()));
    }
}
