package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ProductVersion;
import se.stegvis.server.settings.StegvisSettings;

/** {@code ./stegvis server}: the server in production, set by its configuration and {@link Options}. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] args) {
        if (ProductVersion.asked(args, System.out)) {
            return;
        }
        SafeMain.serve("stegvis", () -> asked(args), Main::start);
    }

    private static Options asked(String[] args) {
        Options options = Options.read(args, Options.home());
        Port.demandFree(options.port());
        return options;
    }

    private static int start(Options options) {
        ApplicationContext context = ApplicationContext.builder()
                .mainClass(Main.class)
                .banner(false)
                .propertySources(options.usual())
                .properties(options.properties())
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        GracefulEnd end = context.getBean(GracefulEnd.class);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ended(context, end), "stegvis-end"));
        String address = "Stegvis: " + server.getURL();
        if (context.getBean(StegvisSettings.class).log() == StegvisSettings.LogForm.JSON) {
            LOG.info(address);
        } else {
            System.out.println(address);
        }
        return 0;
    }

    private static void ended(ApplicationContext context, GracefulEnd end) {
        try (context) {
            end.drain();
        }
    }
}
