package se.stegvis.server.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.order.Ordered;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks all settings before the database or anything else starts, so that a wrong one costs nothing but a sentence; adds
 * the secrets that stand in files, and what the framework is told of them.
 */
@ContextConfigurer
public final class SettingsStart implements ApplicationContextConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStart.class);
    private static final String PORT = "micronaut.server.port";

    /** The framework's word for any free port. */
    private static final int ANY_PORT = -1;

    /** @throws WrongSettings naming all that are wrong */
    @Override
    public void configure(ApplicationContext context) {
        Environment environment = context.getEnvironment();
        ConfigurationCheck check = ConfigurationCheck.of(context);
        StegvisSettings settings = check.demanded();
        // Not refused: a name that an older or newer version knows must not keep this one from starting.
        check.unknown().forEach(LOG::warn);
        Map<String, Object> told = new HashMap<>(check.secrets().values());
        int port = environment.getProperty(PORT, Integer.class).orElse(settings.port());
        told.put(PORT, port == 0 ? ANY_PORT : port);
        if (settings.tls().configured()) {
            told.putAll(https(settings.tls(), port == 0 ? ANY_PORT : port));
        }
        environment.addPropertySource(PropertySource.of("stegvis-start", told));
    }

    private static Map<String, Object> https(TlsSettings tls, int port) {
        String files = "micronaut.certificate.file." + CheckedCertificate.FILES + ".";
        return Map.of(
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.port",
                port,
                "micronaut.server.ssl.protocols",
                "TLSv1.3,TLSv1.2",
                "micronaut.server.ssl.key-name",
                CheckedCertificate.NAME,
                files + "format",
                "PEM",
                files + "path",
                tls.key().toAbsolutePath(),
                files + "certificate-path",
                tls.certificate().toAbsolutePath(),
                files + "refresh-mode",
                "FILE_WATCHER");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
