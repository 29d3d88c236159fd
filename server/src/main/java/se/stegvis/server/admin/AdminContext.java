package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.database.FolderName;
import se.stegvis.server.embedded.OpenDatabase;

/**
 * The server's beans over its database, without a web server and without anything that runs by itself.
 *
 * @param end closes it
 */
record AdminContext(ApplicationContext context, Runnable end) implements AutoCloseable {
    private static final String CONNECTIONS = "4";

    /** @param settings beside those of the environment */
    static AdminContext of(AdminTask task, Map<String, Object> settings) {
        Path data = data(task);
        if (!task.mayMakeDatabase() && settings.isEmpty() && !isConfigured() && !OpenDatabase.isIn(data)) {
            throw new WrongInput("--data is '" + data + "': there is no database. Name the server's data folder, set"
                    + " DATASOURCES_DEFAULT_URL, or begin with " + FirstMunicipality.COMMAND + " --data " + data);
        }
        Map<String, Object> all = new HashMap<>(Map.of(
                "stegvis.data-dir",
                data.toString(),
                AdminEnvironment.MAY_MAKE,
                task.mayMakeDatabase(),
                "datasources.default.maximum-pool-size",
                CONNECTIONS,
                "datasources.default.minimum-idle",
                "1",
                "micronaut.health.monitor.enabled",
                "false"));
        all.putAll(settings);
        ApplicationContext context = ApplicationContext.builder()
                .mainClass(AdminMain.class)
                .environments(AdminEnvironment.NAME)
                .properties(all)
                .start();
        return new AdminContext(context, () -> close(context));
    }

    private static Path data(AdminTask task) {
        try {
            Path home = FolderName.read("the folder of the program", System.getProperty("stegvis.home", ""));
            Optional<Path> asked =
                    task.data.isEmpty() ? Optional.empty() : Optional.of(FolderName.read("--data", task.data));
            return FolderName.ofData(asked, home, System.getenv());
        } catch (IllegalArgumentException unread) {
            throw new WrongInput(unread.getMessage());
        }
    }

    /** The settings may stand in the environment or in a file that it names; whether they do is then seen at the start. */
    private static boolean isConfigured() {
        return System.getenv().keySet().stream()
                .anyMatch(name -> name.startsWith("DATASOURCES_") || name.equals("MICRONAUT_CONFIG_FILES"));
    }

    @Override
    public void close() {
        end.run();
    }

    /** Ends the database too, if it was started here. */
    private static void close(ApplicationContext context) {
        var database = context.findBean(OpenDatabase.class);
        context.close();
        database.ifPresent(OpenDatabase::close);
    }
}
