package se.stegvis.server.embedded;

import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;
import jakarta.annotation.Nullable;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Ends the embedded database after the last connection to it, so that what the server still writes at its end gets in. */
@Singleton
final class DatabaseStop implements BeanDestroyedEventListener<DataSource> {

    private final EmbeddedMariaDb database;

    DatabaseStop(@Nullable EmbeddedMariaDb database) {
        this.database = database;
    }

    @Override
    public void onDestroyed(BeanDestroyedEvent<DataSource> event) {
        if (database != null) {
            database.close();
        }
    }
}
