package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
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
        ApplicationContext context = new Telling()
                .mainClass(Main.class)
                .banner(false)
                .propertySources(options.usual())
                .properties(options.properties())
                .start();
        String address = "Stegvis: " + context.getBean(EmbeddedServer.class).getURL();
        if (context.getBean(StegvisSettings.class).log() == StegvisSettings.LogForm.JSON) {
            LOG.info(address);
        } else {
            System.out.println(address);
        }
        return 0;
    }

    /** Leaves it to the program to say why the start failed, and to end. */
    private static final class Telling extends Micronaut {
        @Override
        protected void handleStartupException(Environment environment, Throwable failed) {
            throw new IllegalStateException("the server did not start", failed);
        }
    }
}
