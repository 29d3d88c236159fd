package se.stegvis.server.start;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import se.stegvis.server.settings.ProductVersion;

/** Which Stegvis and which Java run, for operators in the details of {@code /health}. */
@Singleton
class BuildHealth extends AbstractHealthIndicator<Map<String, Object>> {
    @Override
    protected String getName() {
        return "build";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        healthStatus = HealthStatus.UP;
        return Map.of(
                "stegvis", ProductVersion.current(),
                "java", Runtime.version().toString());
    }
}
