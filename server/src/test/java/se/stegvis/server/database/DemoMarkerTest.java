package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.stegvis.server.embedded.TestDatabase;

class DemoMarkerTest {
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void ops4_aServerForPeopleDoesNotStartOnADemonstrationsDatabaseUnlessTold() {
        start(Map.of());
        start(Map.of(), DemoMarker.ENVIRONMENT);

        assertThatThrownBy(() -> start(Map.of()))
                .hasStackTraceContaining("its accounts have a published password")
                .hasStackTraceContaining("STEGVIS_DATABASE_ACCEPT_DEMO=true");

        start(Map.of(), DemoMarker.ENVIRONMENT);
        start(Map.of("stegvis.database.accept-demo", "true"));
    }

    /** Marks the database as the demonstration does, when it is one. */
    private void start(Map<String, Object> more, String... environments) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("stegvis.data-dir", "target/demo-mark-data");
        settings.put("stegvis.data-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("micronaut.health.monitor.enabled", "false");
        settings.putAll(more);
        try (ApplicationContext context = ApplicationContext.run(settings, environments)) {
            if (environments.length > 0) {
                context.getBean(DemoMarker.class).set();
            }
            assertThat(context.isRunning()).isTrue();
        }
    }
}
