package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import se.stegvis.server.mail.SmtpProbe;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ConfigurationCheck;
import se.stegvis.server.settings.ProductVersion;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.settings.StegvisSettings;

/**
 * {@code ./stegvis mail test ADDRESS}: sends one mail by the settings, without a database. Ends with 0 when the mail server
 * has taken it, with 1 when not, with 2 when a setting is wrong.
 */
public final class MailMain {
    private MailMain() {}

    public static void main(String[] args) {
        if (ProductVersion.asked(args, System.out)) {
            return;
        }
        SafeMain.run("stegvis", () -> args, asked -> run(asked, Map.of(), System.out, System.err));
    }

    /** The options. */
    @Command(
            name = "stegvis mail test",
            description = "Sends one mail by the settings stegvis.mail… (docs/settings.md), and names what to look at"
                    + " when it does not leave.")
    static final class MailOptions {
        @Parameters(paramLabel = "ADDRESS", description = "to whom, for example yourself")
        String to = "";

        @Option(names = "--data", paramLabel = "DIR", description = "the server's data folder, as the server takes it")
        String data = "";

        @Option(
                names = {"--help", "-h"},
                usageHelp = true,
                description = "this text")
        boolean help;
    }

    /** @param properties before those that are written elsewhere */
    static int run(String[] args, Map<String, Object> properties, PrintStream out, PrintStream err) {
        MailOptions options = new MailOptions();
        CommandLine line = new CommandLine(options).setCommandName(ProgramName.COMMAND + " mail test");
        try {
            line.parseArgs(args);
        } catch (ParameterException misunderstood) {
            err.println("stegvis: " + misunderstood.getMessage() + ". " + ProgramName.COMMAND
                    + " mail test --help shows what there is");
            return SafeMain.WRONG_USE;
        }
        if (options.help) {
            line.usage(out);
            return 0;
        }
        Options server = Options.of(options.data);
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(server.usual())
                .properties(server.properties())
                .properties(properties)
                .build()) {
            context.getEnvironment().start();
            ConfigurationCheck check = ConfigurationCheck.of(context);
            check.wrong().forEach(err::println);
            if (check.settings().isEmpty()) {
                return SafeMain.WRONG_USE;
            }
            StegvisSettings settings = check.settings().get();
            Optional<SmtpProbe.MailFailure> failure =
                    SmtpProbe.send(settings, options.to, Clock.systemUTC().instant());
            if (failure.isPresent()) {
                err.println("stegvis: " + SmtpProbe.failed(settings.mail(), failure.get()));
                return SafeMain.FAILED;
            }
            out.println("stegvis: " + SmtpProbe.taken(settings.mail()));
            return 0;
        } catch (ConfigurationException unreadable) {
            err.println("stegvis: the configuration cannot be read: " + unreadable.getMessage());
            return SafeMain.WRONG_USE;
        }
    }
}
