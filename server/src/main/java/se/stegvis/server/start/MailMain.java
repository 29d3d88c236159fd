package se.stegvis.server.start;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.stegvis.server.mail.SmtpProbe;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ConfigurationCheck;
import se.stegvis.server.settings.ProductVersion;
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

    /** The command. */
    @Command(
            name = "stegvis mail test",
            description = "Sends one mail by the settings stegvis.mail… (docs/settings.md), and names what to look at"
                    + " when it does not leave.")
    static final class MailCommand extends SettingsCommand {
        @Parameters(paramLabel = "ADDRESS", description = "to whom, for example yourself")
        String to = "";

        MailCommand() {
            super("mail test");
        }

        @Override
        int run(ApplicationContext context, ConfigurationCheck check, PrintStream out, PrintStream err) {
            check.wrong().forEach(err::println);
            if (check.settings().isEmpty()) {
                return SafeMain.WRONG_USE;
            }
            StegvisSettings settings = check.settings().get();
            Optional<SmtpProbe.MailFailure> failure =
                    SmtpProbe.send(settings, to, Clock.systemUTC().instant());
            if (failure.isPresent()) {
                err.println("stegvis: " + SmtpProbe.failed(settings.mail(), failure.get()));
                return SafeMain.FAILED;
            }
            out.println("stegvis: " + SmtpProbe.taken(settings.mail()));
            return 0;
        }
    }

    /** @param properties before those that are written elsewhere */
    static int run(String[] args, Map<String, Object> properties, PrintStream out, PrintStream err) {
        return new MailCommand().parse(args, properties, out, err);
    }
}
