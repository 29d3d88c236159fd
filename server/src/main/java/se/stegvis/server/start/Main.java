package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;

/** {@code ./stegvis server}: the server in production, told by its configuration and {@link Options}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try {
            Options options = Options.read(
                    args, Path.of(System.getProperty("stegvis.home", "")).toAbsolutePath());
            Port.demandFree(options.port());
            ApplicationContext context = Micronaut.build(new String[0])
                    .mainClass(Main.class)
                    .banner(false)
                    .properties(options.properties())
                    .start();
            System.out.println(
                    "Stegvis: " + context.getBean(EmbeddedServer.class).getURL());
        } catch (IllegalArgumentException wrongOption) {
            System.err.println("stegvis: " + wrongOption.getMessage());
            System.exit(2);
        }
    }
}
