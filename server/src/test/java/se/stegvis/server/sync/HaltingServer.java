package se.stegvis.server.sync;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server in a process of its own that dies, as if it were killed, when it has committed a push and before a byte of the
 * answer has left it.
 */
final class HaltingServer {
    /** As of {@code kill -9}. */
    static final int KILLED = 137;

    private static final String AFTER = "test.halt-after";

    private HaltingServer() {}

    /** Arguments: a file with the settings, and how many pushes it takes in; it dies of the last. */
    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newInputStream(Path.of(arguments[0]))) {
            settings.load(file);
        }
        Map<String, Object> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put(name.toString(), value));
        properties.put(AFTER, arguments[1]);
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
        System.out.println(server.getURI());
        System.out.flush();
    }

    /** The last to see an answer before it is written. */
    @ServerFilter("/api/v1/sync/push")
    @Requires(property = AFTER)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Halt {
        private final AtomicInteger left;

        Halt(@Property(name = AFTER) int after) {
            this.left = new AtomicInteger(after);
        }

        @ResponseFilter
        void answered() {
            if (left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
