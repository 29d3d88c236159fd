package se.stegvis.server.record;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.database.SecretFile;
import se.stegvis.server.settings.StegvisSettings;

/**
 * Finds the data key before the server answers anybody: {@code stegvis.data-key} (STEGVIS_DATA_KEY) as base64, else the file
 * {@code data-key} in the data folder, which only its owner may read. One is made for an empty database alone; with a key
 * that is not the database's own the server does not start (decision 96).
 */
@Factory
final class DataKeys {
    private static final String SETTING = "STEGVIS_DATA_KEY";

    private final KeyBinding binding;

    DataKeys(KeyBinding binding) {
        this.binding = binding;
    }

    /** @throws DatabaseStartException naming the setting or the file, and what to do */
    @Context
    @Requires(beans = DataSource.class, notEnv = AdminEnvironment.NAME)
    DataKey key(StegvisSettings settings) {
        return settings.sharedDataKey()
                .map(configured -> bound(read(configured, SETTING), SETTING))
                .orElseGet(() -> ofFolder(settings.dataDir()));
    }

    private DataKey ofFolder(Path folder) {
        Path file = folder.resolve("data-key").toAbsolutePath().normalize();
        boolean there = Files.exists(file);
        if (!there && !binding.isForNew()) {
            throw new DatabaseStartException(
                    "The database holds what was sealed with its data key, and that key is not here: "
                            + SETTING + " is not set and there is no file " + file
                            + ". Put back the data-key that was kept for this"
                            + " database, or name the data folder that holds it with --data. No new key was made"
                            + " (docs/operations.md).");
        }
        DataKey key = read(SecretFile.readOrMake(file, DataKey.BYTES), "the file " + file);
        try {
            return bound(key, "the file " + file);
        } catch (DatabaseStartException another) {
            if (!there) {
                delete(file);
            }
            throw another;
        }
    }

    private DataKey bound(DataKey key, String source) {
        if (!binding.binds(key)) {
            throw new DatabaseStartException(
                    "The data key in " + source + " is not the one this database was sealed with."
                            + " Put back the data-key that was kept for this database, or check that DATASOURCES_DEFAULT_URL and"
                            + " --data belong together. Nothing was changed (docs/operations.md).");
        }
        return key;
    }

    private static DataKey read(String written, String source) {
        try {
            return new DataKey(written);
        } catch (IllegalArgumentException unreadable) {
            throw new DatabaseStartException(
                    "The data key in " + source + " cannot be read: it must be " + DataKey.BYTES
                            + " bytes in base64. Put back the one that was kept for this database"
                            + " (docs/operations.md).",
                    unreadable);
        }
    }

    /** Another server bound the new database at the same moment; the key made here never sealed anything. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException("The file " + file + " holds a key that is not in use; delete it.", stays);
        }
    }
}
