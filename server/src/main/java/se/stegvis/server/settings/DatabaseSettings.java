package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;

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
        boolean acceptUnencrypted) {}
