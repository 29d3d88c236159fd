package se.stegvis.trials.startup;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Optional;

/**
 * For programs that write invented people: they work on the database that they start themselves, never on one that is
 * configured, in whichever way the server would understand it.
 */
public final class OwnDatabase {
    private static final String SOURCE = "datasources.default.";
    private static final List<String> POINTING = List.of(
            "url",
            "jdbc-url",
            "jdbcUrl",
            "data-source-class-name",
            "dataSourceClassName",
            "data-source-jndi",
            "jndi-name");

    private OwnDatabase() {}

    /**
     * Looks before anything is written.
     *
     * @param program as the person at the terminal called it
     * @throws IllegalArgumentException naming the setting and its place, never its value
     */
    public static void demand(String program, String... environments) {
        try (ApplicationContext unstarted =
                ApplicationContext.builder(environments).banner(false).build()) {
            Environment settings = unstarted.getEnvironment().start();
            POINTING.stream()
                    .map(SOURCE::concat)
                    .filter(name -> settings.getProperty(name, String.class)
                            .filter(value -> !value.isBlank())
                            .isPresent())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(name + " names a database"
                                + where(settings, name)
                                        .map(" ("::concat)
                                        .map(text -> text + ")")
                                        .orElse("")
                                + ", and " + program
                                + " writes invented people: it works only on a database that it starts"
                                + " itself. Nothing was written. Take that setting away (for example: unset"
                                + " DATASOURCES_DEFAULT_URL) and begin again.");
                    });
        }
    }

    private static Optional<String> where(Environment settings, String name) {
        return settings.getPropertySources().stream()
                .filter(source -> holds(source, name))
                .map(PropertySource::getName)
                .findFirst();
    }

    private static boolean holds(PropertySource source, String name) {
        for (String key : source) {
            if (plain(key).equals(plain(name))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
