package se.stegvis.server.database;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Has Flyway refuse a database with migrations that this program does not know. Flyway itself only warns of them, and an
 * older server would then write rows that the newer one does not understand.
 */
@Singleton
@Named(KnownMigrations.DATABASE)
final class KnownMigrations implements FlywayConfigurationCustomizer {
    static final String DATABASE = "default";

    @Override
    public void customizeFluentConfiguration(FluentConfiguration configuration) {
        configuration.ignoreMigrationPatterns(new String[0]);
    }

    @Override
    public String getName() {
        return DATABASE;
    }
}
