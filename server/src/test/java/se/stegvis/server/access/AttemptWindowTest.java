package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptWindowTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final AttemptWindow tries = new AttemptWindow(2, Duration.ofMinutes(10));

    @Test
    void tooManyTriesWaitForTheRestOfTheWindow() {
        assertThat(tries.count("a", NOON)).isEmpty();
        assertThat(tries.count("a", NOON.plusSeconds(60))).isEmpty();
        assertThat(tries.count("a", NOON.plusSeconds(120))).contains(Duration.ofMinutes(8));
        assertThat(tries.count("b", NOON.plusSeconds(120))).isEmpty();
        assertThat(tries.count("a", NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 20_000; i++) {
            tries.count("name" + i, NOON);
        }
        assertThat(tries.keys()).isEqualTo(10_000);
    }
}
