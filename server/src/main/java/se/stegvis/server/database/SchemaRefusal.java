package se.stegvis.server.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.exception.FlywayValidateException;
import se.stegvis.server.settings.ProductVersion;

/**
 * Why a start did not get on with the tables of its database, in a sentence. Flyway's message lists one fault after
 * another; it names versions and files of migrations, nothing of what the tables hold.
 *
 * @param sentence what is wrong and the remedy
 * @param newer true when a newer Stegvis has worked on the database
 */
public record SchemaRefusal(String sentence, boolean newer) {
    private static final Pattern UNKNOWN = Pattern.compile("applied migration not resolved locally: (\\d+)");

    /** Of the first refusal among the causes. */
    public static Optional<SchemaRefusal> of(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayValidateException refused) {
                return Optional.of(told(refused));
            }
        }
        return Optional.empty();
    }

    private static SchemaRefusal told(FlywayValidateException refused) {
        Matcher unknown = UNKNOWN.matcher(refused.getMessage());
        if (!unknown.find()) {
            return new SchemaRefusal(
                    "the tables of the database are not those of any Stegvis: "
                            + refused.getMessage().lines().skip(1).findFirst().orElse("Flyway gives no reason")
                            + " Nothing was changed. Put a backup back (docs/operations.md)",
                    false);
        }
        return new SchemaRefusal(
                "a newer Stegvis has worked on the database: its migration " + unknown.group(1) + " is not known to "
                        + ProductVersion.current() + ". Nothing was changed. Install the newer version, or put back a"
                        + " backup that this one has made (docs/operations.md)",
                true);
    }
}
