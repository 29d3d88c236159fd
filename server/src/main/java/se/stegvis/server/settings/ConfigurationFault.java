package se.stegvis.server.settings;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of settings that cannot be read, in a sentence with its place and without a word of its text, which may be a secret. */
public final class ConfigurationFault {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern OF_FILE =
            Pattern.compile("(Failed to read configuration file|Unsupported properties file)[^\\n]*");

    private static final String FILES =
            "MICRONAUT_CONFIG_FILES names files ending with .yml or .properties, separated by commas";

    private ConfigurationFault() {}

    /** Of the causes of a start that failed; empty when none is about such a file. */
    public static Optional<String> of(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause.getClass().getName().startsWith("org.yaml.snakeyaml.")) {
                // The last place is that of the fault, after where what it is in begins.
                String place = PLACE.matcher(message)
                        .results()
                        .reduce((one, later) -> later)
                        .map(found -> ": see line " + found.group(1) + ", column " + found.group(2))
                        .orElse("");
                return Optional.of("a file of MICRONAUT_CONFIG_FILES is no YAML" + place + ". Correct it, and ask "
                        + ProgramName.COMMAND + " config check again.");
            }
            if (cause instanceof ConfigurationException
                    && OF_FILE.matcher(message).matches()) {
                return Optional.of("the configuration cannot be read: " + message + ". " + FILES + ".");
            }
        }
        return Optional.empty();
    }
}
