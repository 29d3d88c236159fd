package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ConfigurationCheck;
import se.stegvis.server.settings.ProgramName;

/**
 * A command that reads the settings as the server would, and starts nothing. It ends with 2 when it was misunderstood or
 * the settings cannot be read.
 */
abstract class SettingsCommand {
    private final String name;

    @Option(names = "--data", paramLabel = "DIR", description = "the server's data folder, as the server takes it")
    String data = "";

    @Option(
            names = {"--help", "-h"},
            usageHelp = true,
            description = "this text")
    boolean help;

    /** @param name after {@code ./stegvis}, as it is typed */
    SettingsCommand(String name) {
        this.name = name;
    }

    /**
     * The work of the command with the settings as they were read.
     *
     * @return what the program ends with
     */
    abstract int run(ApplicationContext context, ConfigurationCheck check, PrintStream out, PrintStream err);

    /** Reads what was typed, and does it. */
    final int parse(String[] args, Map<String, Object> properties, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(this).setCommandName(ProgramName.COMMAND + " " + name);
        try {
            line.parseArgs(args);
        } catch (ParameterException misunderstood) {
            err.println("stegvis: " + misunderstood.getMessage() + ". " + ProgramName.COMMAND + " " + name
                    + " --help shows what there is");
            return SafeMain.WRONG_USE;
        }
        if (help) {
            line.usage(out);
            return 0;
        }
        return read(Options.of(data), properties, out, err);
    }

    /** @param properties before those that are written elsewhere */
    final int read(Options server, Map<String, Object> properties, PrintStream out, PrintStream err) {
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(server.usual())
                .properties(server.properties())
                .properties(properties)
                .build()) {
            context.getEnvironment().start();
            return run(context, ConfigurationCheck.of(context), out, err);
        } catch (ConfigurationException unreadable) {
            err.println("stegvis: the configuration cannot be read: " + unreadable.getMessage());
            return SafeMain.WRONG_USE;
        }
    }
}
