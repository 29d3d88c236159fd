package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ConfigurationCheck;
import se.stegvis.server.settings.ProductVersion;

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

    /** The command. */
    @Command(
            name = "stegvis config check",
            description = "Reads the settings as the server would, from the environment, system properties and the"
                    + " files of MICRONAUT_CONFIG_FILES, and names each that is wrong. Starts nothing. Ends with 2 when"
                    + " one is wrong or no setting has its name.")
    static final class ConfigCommand extends SettingsCommand {
        ConfigCommand() {
            super("config check");
        }

        @Override
        int run(ApplicationContext context, ConfigurationCheck check, PrintStream out, PrintStream err) {
            check.wrong().forEach(err::println);
            check.unknown().forEach(err::println);
            int findings = check.wrong().size() + check.unknown().size();
            if (findings > 0) {
                err.println("stegvis: to put right: " + findings);
                return SafeMain.WRONG_USE;
            }
            List<String> given = ConfigurationCheck.given(context.getEnvironment());
            given.forEach(out::println);
            out.println("The settings can be used. Given: " + given.size() + "; the rest have their defaults.");
            return 0;
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        return new ConfigCommand().parse(args, Map.of(), out, err);
    }

    static int check(Options server, PrintStream out, PrintStream err) {
        return new ConfigCommand().read(server, Map.of(), out, err);
    }
}
