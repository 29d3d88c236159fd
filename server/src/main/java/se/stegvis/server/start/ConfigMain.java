package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ConfigurationCheck;
import se.stegvis.server.settings.ProductVersion;
import se.stegvis.server.settings.ProgramName;

/**
 * {@code ./stegvis config check}: reads the settings as the server would, without starting anything. Ends with 0 when the
 * server would take them, with 2 when one is wrong or looks like a slip of the pen.
 */
public final class ConfigMain {
    private ConfigMain() {}

    public static void main(String[] args) {
        if (ProductVersion.asked(args, System.out)) {
            return;
        }
        SafeMain.run("stegvis", () -> args, asked -> run(asked, System.out, System.err));
    }

    /** The options. */
    @Command(
            name = "stegvis config check",
            description = "Reads the settings as the server would, from the environment, system properties and the"
                    + " files of MICRONAUT_CONFIG_FILES, and names each that is wrong. Starts nothing. Ends with 2 when"
                    + " one is wrong or no setting has its name.")
    static final class ConfigOptions {
        @Option(names = "--data", paramLabel = "DIR", description = "the server's data folder, as the server takes it")
        String data = "";

        @Option(
                names = {"--help", "-h"},
                usageHelp = true,
                description = "this text")
        boolean help;
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        ConfigOptions options = new ConfigOptions();
        CommandLine line = new CommandLine(options).setCommandName(ProgramName.COMMAND + " config check");
        try {
            line.parseArgs(args);
        } catch (ParameterException misunderstood) {
            err.println("stegvis: " + misunderstood.getMessage() + ". " + ProgramName.COMMAND
                    + " config check --help shows what there is");
            return SafeMain.WRONG_USE;
        }
        if (options.help) {
            line.usage(out);
            return 0;
        }
        return check(Options.of(options.data), out, err);
    }

    static int check(Options server, PrintStream out, PrintStream err) {
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(server.usual())
                .properties(server.properties())
                .build()) {
            Environment environment = context.getEnvironment().start();
            ConfigurationCheck check = ConfigurationCheck.of(context);
            check.wrong().forEach(err::println);
            check.unknown().forEach(err::println);
            int findings = check.wrong().size() + check.unknown().size();
            if (findings > 0) {
                err.println("stegvis: to put right: " + findings);
                return SafeMain.WRONG_USE;
            }
            List<String> given = ConfigurationCheck.given(environment);
            given.forEach(out::println);
            out.println("The settings can be used. Given: " + given.size() + "; the rest have their defaults.");
            return 0;
        } catch (ConfigurationException unreadable) {
            err.println("stegvis: the configuration cannot be read: " + unreadable.getMessage());
            return SafeMain.WRONG_USE;
        }
    }
}
