package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import picocli.CommandLine.Option;

/** A command of {@code ./stegvis admin}, with the options that each of them has. */
abstract class AdminTask {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the server's data folder, when its database is the built-in one (STEGVIS_DATA_DIR, else"
                    + " data/server); DATASOURCES_DEFAULT_URL, _USERNAME and _PASSWORD name a database of your own")
    String data = "";

    @Option(names = "--json", description = "print one JSON object, and nothing else")
    boolean json;

    @Option(names = "--help", usageHelp = true, description = "this text")
    boolean help;

    /** Whether a data folder without a database gets one. */
    boolean mayMakeDatabase() {
        return false;
    }

    /** Looks at what was typed, before any database is opened. @throws WrongInput naming what is wrong */
    void check() {}

    /** @throws WrongInput naming what is wrong; then nothing was changed */
    abstract AdminAnswer run(ApplicationContext context);
}
