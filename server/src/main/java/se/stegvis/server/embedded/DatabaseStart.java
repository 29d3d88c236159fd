package se.stegvis.server.embedded;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.util.StringUtils;
import java.nio.file.Path;
import java.util.Map;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.database.FolderName;

/**
 * Starts the embedded database for a server with no database configured, and points the data source at it. Does nothing
 * if {@code datasources.default.url} (in the environment DATASOURCES_DEFAULT_URL) is set, or
 * {@code datasources.default.enabled} is false. The folder is {@code stegvis.data-dir} (STEGVIS_DATA_DIR), else
 * {@code data} in the working folder.
 */
@ContextConfigurer
public final class DatabaseStart implements ApplicationContextConfigurer {

    private static final String SOURCE = "datasources.default.";

    @Override
    public void configure(ApplicationContext context) {
        if (!context.getProperty(SOURCE + "enabled", Boolean.class).orElse(true) || isConfigured(context)) {
            return;
        }
        var folder =
                folder(context.getProperty("stegvis.data-dir", String.class).orElse("data"));
        var database = EmbeddedMariaDb.start(folder.resolve("database"), folder, DatabaseSize.NORMAL);
        context.registerSingleton(EmbeddedMariaDb.class, database);
        context.getEnvironment()
                .addPropertySource(PropertySource.of(
                        "embedded-database",
                        Map.of(
                                SOURCE + "url", database.url(EmbeddedMariaDb.NAME),
                                SOURCE + "username", EmbeddedMariaDb.NAME,
                                SOURCE + "password", database.password())));
    }

    private static Path folder(String written) {
        try {
            return FolderName.read("STEGVIS_DATA_DIR", written);
        } catch (IllegalArgumentException unread) {
            throw new DatabaseStartException(unread.getMessage(), unread);
        }
    }

    private static boolean isConfigured(ApplicationContext context) {
        return context.getProperty(SOURCE + "url", String.class)
                .filter(StringUtils::isNotEmpty)
                .isPresent();
    }
}
