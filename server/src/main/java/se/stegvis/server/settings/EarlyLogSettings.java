package se.stegvis.server.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Passes the settings of the log on to it: the log starts before a configuration file is read, and takes them from the
 * environment or from a system property of the same name.
 */
final class EarlyLogSettings {
    private static final List<String> KEYS = List.of("stegvis.log", "stegvis.log-level");

    private EarlyLogSettings() {}

    /** A sentence for each. @param written what stands under such a name, wherever it was written */
    static List<String> sentences(Function<String, Optional<String>> written) {
        return KEYS.stream()
                .filter(key -> written.apply(key).isPresent() && !isHeard(SettingName.variable(key)))
                .map(key -> key + " is set where the log does not see it; set " + SettingName.variable(key)
                        + " in the environment.")
                .toList();
    }

    private static boolean isHeard(String variable) {
        return System.getenv(variable) != null || System.getProperty(variable) != null;
    }
}
