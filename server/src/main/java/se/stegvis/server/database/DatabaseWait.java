package se.stegvis.server.database;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.Environment;
import io.micronaut.core.order.Ordered;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for a database of the municipality's own that does not answer yet, as when both machines have just been
 * started. An answer, a refusal too, ends the wait at once; the start then says what is wrong.
 */
@ContextConfigurer
public final class DatabaseWait implements ApplicationContextConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final String SOURCE = "datasources.default.";
    /** Of SQL: the connection did not come about. */
    private static final String NO_CONNECTION = "08";

    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String CONNECT_MILLIS = "1000";

    /** A try to connect. */
    interface ConnectionAttempt {
        void make() throws SQLException;
    }

    /** A wait for a while. */
    interface ConnectionPause {
        void take(Duration length) throws InterruptedException;
    }

    @Override
    public void configure(ApplicationContext context) {
        Environment environment = context.getEnvironment();
        Optional<String> url =
                environment.getProperty(SOURCE + "url", String.class).filter(text -> !text.isEmpty());
        Duration longest = environment
                .getProperty("stegvis.database.start-wait", Duration.class)
                .orElse(USUAL);
        if (url.isEmpty()
                || environment.getActiveNames().contains(AdminEnvironment.NAME)
                || !environment.getProperty(SOURCE + "enabled", Boolean.class).orElse(true)) {
            return;
        }
        Properties properties = new Properties();
        properties.put("connectTimeout", CONNECT_MILLIS);
        environment.getProperty(SOURCE + "username", String.class).ifPresent(user -> properties.put("user", user));
        environment.getProperty(SOURCE + "password", String.class).ifPresent(word -> properties.put("password", word));
        until(
                () -> {
                    try (Connection connection = DriverManager.getConnection(url.get(), properties)) {
                        LOG.debug("the database answers, read only: {}", connection.isReadOnly());
                    }
                },
                longest,
                length -> Thread.sleep(length.toMillis()));
    }

    /** @param longest in whole seconds; nothing is tried without it */
    static void until(ConnectionAttempt attempt, Duration longest, ConnectionPause pause) {
        for (long second = 0; second < longest.toSeconds(); second++) {
            if (!isAway(attempt)) {
                return;
            }
            if (second == 0) {
                LOG.warn(
                        "the database at DATASOURCES_DEFAULT_URL does not answer; it is asked again for {}"
                                + " (stegvis.database.start-wait)",
                        longest);
            }
            try {
                pause.take(PAUSE);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isAway(ConnectionAttempt attempt) {
        try {
            attempt.make();
            return false;
        } catch (SQLException failed) {
            return String.valueOf(failed.getSQLState()).startsWith(NO_CONNECTION);
        }
    }

    /** After the settings, and before the pool. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
