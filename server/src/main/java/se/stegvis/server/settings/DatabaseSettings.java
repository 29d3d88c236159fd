package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** The server's conditions on its database. */
@Introspected
@ConfigurationProperties("stegvis.database")
public record DatabaseSettings(
        @Bindable(defaultValue = "false")
        @Setting("start on a database that may lose what it acknowledged; for tests and benchmarks only")
        boolean acceptNotDurable,

        @Bindable(defaultValue = "false")
        @Setting("start on the database of a demonstration, whose accounts have a published password")
        boolean acceptDemo,

        @Bindable(defaultValue = "false")
        @Setting("reach a database on another machine without TLS that checks its certificate (`sslMode=verify-full`);"
                + " only on a network that nobody else can listen to")
        boolean acceptUnencrypted,

        @Bindable(defaultValue = "PT30S")
        @Setting("so long the start asks again for a database of your own that does not answer; PT0S asks once")
        Duration startWait) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public DatabaseSettings {
        if (startWait.isNegative() || startWait.compareTo(LONGEST) > 0) {
            throw new WrongSettings("stegvis.database.start-wait (STEGVIS_DATABASE_START_WAIT) is " + startWait
                    + "; give it at most an hour, for example PT30S");
        }
    }
}
