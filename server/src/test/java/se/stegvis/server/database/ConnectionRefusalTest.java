package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that does not get into its database names the settings, whatever the framework wraps it in. */
class ConnectionRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "28000, 1045, DATASOURCES_DEFAULT_PASSWORD",
        "08000, 0, DATASOURCES_DEFAULT_URL cannot be reached",
        "08000, -1, with sslMode",
        "42000, 1049, GRANT ALL ON it",
        "42000, 1044, GRANT ALL ON it",
    })
    void ops9_aRefusedConnectionNamesTheSetting(String state, int code, String named) {
        SQLException refused = new SQLException("Access denied for user 'ada'", state, code);
        SQLException pool = new SQLException("Failed to initialize pool", "08003", 7, refused);

        assertThat(ConnectionRefusal.of(new IllegalStateException("no bean", pool)))
                .hasValueSatisfying(told ->
                        assertThat(told).contains(named, state + "/" + code).doesNotContain("ada"));
    }

    @ParameterizedTest
    @CsvSource({"08000, 2, 30, 2", "08000, 100, 30, 30", "08000, 100, 0, 0", "28000, 100, 30, 0", "42000, 100, 30, 0"})
    void ops9_theStartWaitsForADatabaseThatDoesNotAnswerAndForNothingElse(
            String state, int failures, int seconds, int pauses) {
        AtomicInteger tried = new AtomicInteger();
        List<Duration> taken = new ArrayList<>();

        DatabaseWait.until(
                () -> {
                    if (tried.getAndIncrement() < failures) {
                        throw new SQLException("refused", state);
                    }
                },
                Duration.ofSeconds(seconds),
                taken::add);

        assertThat(taken).hasSize(pauses);
    }

    @Test
    void ops9_anotherFaultHasNoSuchSentence() {
        assertThat(ConnectionRefusal.of(new SQLException("You have an error", "42000", 1064)))
                .isEmpty();
        assertThat(ConnectionRefusal.of(new IllegalStateException("other"))).isEmpty();
    }
}
