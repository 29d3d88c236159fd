package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.database.FolderName;
import se.stegvis.server.embedded.OpenDatabase;
import se.stegvis.server.settings.CommandSettings;

/**
 * The server's beans over its database, without a web server and without anything that runs by itself.
 *
 * @param end closes it
 */
record AdminContext(ApplicationContext context, Runnable end) implements AutoCloseable {
    private static final String CONNECTIONS = "4";

    /** @param settings beside those of the environment */
    static AdminContext of(AdminTask task, Map<String, Object> settings) {
        Map<String, String> variables = variables();
        Path data = data(task, variables);
        if (!task.mayMakeDatabase()
                && settings.isEmpty()
                && variables.getOrDefault("DATASOURCES_DEFAULT_URL", "").isEmpty()
                && !OpenDatabase.isIn(data)) {
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

    private static Path home() {
        return FolderName.read("the folder of the program", System.getProperty("stegvis.home", ""));
    }

    private static Map<String, String> variables() {
        try {
            return CommandSettings.read(home());
        } catch (ConfigurationException | IllegalArgumentException unread) {
            throw new WrongInput(unread.getMessage());
        }
    }

    private static Path data(AdminTask task, Map<String, String> variables) {
        try {
            Optional<Path> asked =
                    task.data.isEmpty() ? Optional.empty() : Optional.of(FolderName.read("--data", task.data));
            return FolderName.ofData(asked, home(), variables);
        } catch (IllegalArgumentException unread) {
            throw new WrongInput(unread.getMessage());
        }
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
