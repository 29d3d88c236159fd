package se.stegvis.server.embedded;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.util.StringUtils;
import java.nio.file.Path;
import java.util.Map;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.database.FolderName;

/**
 * Starts the embedded database for a server with no database configured, and points the data source at it. Does nothing
 * if {@code datasources.default.url} (in the environment DATASOURCES_DEFAULT_URL) is set, or
 * {@code datasources.default.enabled} is false. The folder is {@code stegvis.data-dir} (STEGVIS_DATA_DIR), else
 * {@code data} in the working folder. In the environment {@link AdminEnvironment} a database that a server runs is used as
 * it runs.
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
        if (context.getEnvironment().getActiveNames().contains(AdminEnvironment.NAME)) {
            boolean mayMake = context.getProperty(AdminEnvironment.MAY_MAKE, Boolean.class)
                    .orElse(false);
            var open = mayMake ? OpenDatabase.usedOrMade(folder) : OpenDatabase.used(folder);
            context.registerSingleton(OpenDatabase.class, open);
            point(context, open.address().url(), open.address().password());
            return;
        }
        var database = EmbeddedMariaDb.start(folder.resolve("database"), folder, DatabaseSize.NORMAL);
        context.registerSingleton(EmbeddedMariaDb.class, database);
        point(context, database.url(EmbeddedMariaDb.NAME), database.password());
    }

    private static void point(ApplicationContext context, String url, String password) {
        context.getEnvironment()
                .addPropertySource(PropertySource.of(
                        "embedded-database",
                        Map.of(
                                SOURCE + "url", url,
                                SOURCE + "username", EmbeddedMariaDb.NAME,
                                SOURCE + "password", password)));
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
