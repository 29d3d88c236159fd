package se.stegvis.server.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.AbstractPropertySourceLoader;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The data folder and the database of a command that is no server, found as the server finds them: an option of the
 * command line, else the setting, else {@code data/server} beside the program.
 */
public final class CommandSettings {
    /** The data folder among the variables of {@link #read}. */
    public static final String DATA_DIR = "STEGVIS_DATA_DIR";

    private static final String DATA_KEY = "stegvis.data-dir";
    private static final List<String> KEYS = List.of(
            DATA_KEY,
            "datasources.default.url",
            "datasources.default.username",
            SecretFiles.DATABASE_PASSWORD,
            SecretFiles.fileKey(SecretFiles.DATABASE_PASSWORD),
            SecretFiles.CREDENTIALS);

    /** After the framework's own defaults and before every setting that somebody writes. */
    private static final int LAST = AbstractPropertySourceLoader.DEFAULT_POSITION + 1;

    private CommandSettings() {}

    /** The folder that holds when nothing is written. */
    public static PropertySource usual(Path home) {
        return PropertySource.of(
                "usual",
                Map.of(
                        DATA_KEY,
                        home.resolve("data")
                                .resolve("server")
                                .toAbsolutePath()
                                .normalize()
                                .toString()),
                LAST);
    }

    /**
     * The environment, with what system properties, configuration files and files of secrets say of data folder and
     * database: {@link #DATA_DIR} is always among it.
     *
     * @param home the folder of the program
     * @throws WrongSettings when a file that holds a secret cannot be read
     */
    public static Map<String, String> read(Path home) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        try (ApplicationContext context =
                ApplicationContext.builder().propertySources(usual(home)).build()) {
            Environment environment = context.getEnvironment().start();
            KEYS.forEach(key -> environment
                    .getProperty(key, String.class)
                    .ifPresent(value -> variables.put(SettingName.variable(key), value)));
        } catch (RuntimeException unread) {
            throw ConfigurationFault.of(unread)
                    .<RuntimeException>map(sentence -> new WrongSettings(sentence, unread))
                    .orElse(unread);
        }
        return SecretFiles.added(variables);
    }
}
