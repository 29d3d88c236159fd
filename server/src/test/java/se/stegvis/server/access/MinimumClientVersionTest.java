package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.settings.TestSettings;

class MinimumClientVersionTest {
    @ParameterizedTest
    @CsvSource({"1, , true", "2, , false", "2, 1, false", "2, 2, true", "2, 10, true", "2, two, false", "2, -3, false"})
    void ops12_anOlderClientThanTheLeastIsRefused(String least, String said, boolean admitted) {
        MinimumClientVersion filter = new MinimumClientVersion(
                TestSettings.of("stegvis.http.least-client", least).http());
        MutableHttpRequest<?> request = HttpRequest.POST("/api/v1/sync/push", "");
        if (said != null) {
            request.header("Stegvis-Client", said);
        }

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> filter.admit(request));

        assertThat(refused == null).isEqualTo(admitted);
        if (refused != null) {
            assertThat(refused.status().getCode()).isEqualTo(426);
            assertThat(refused.problem().name()).isEqualTo("client-too-old");
        }
    }
}
