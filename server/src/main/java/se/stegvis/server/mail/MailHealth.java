package se.stegvis.server.mail;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import se.stegvis.server.settings.MailSettings;

/** Says whether mails leave. A server without mail is up all the same: reminders stay in the app. */
@Singleton
class MailHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private final MailSettings settings;

    MailHealth(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    protected String getName() {
        return "mail";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        healthStatus = HealthStatus.UP;
        return Map.of("configured", settings.configured());
    }
}
