package se.stegvis.server.admin;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.stegvis.server.database.BusyException;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ProductVersion;
import se.stegvis.shared.wire.Json;

/**
 * {@code ./stegvis admin}: sets up municipalities, teams and accounts over the database of a server, whether that runs or
 * not. Ends with 0 when all is as it was asked, also when it was so before; with 2 and one sentence when what was typed
 * cannot be done; with 1 when the database cannot be used.
 */
public final class AdminMain {
    private AdminMain() {}

    public static void main(String[] args) {
        if (ProductVersion.asked(args, System.out)) {
            return;
        }
        SafeMain.run(
                "stegvis",
                () -> args,
                typed -> run(typed, task -> AdminContext.of(task, Map.of()), System.out, System.err));
    }

    /** @param opening opens the database, once what was typed is understood */
    static int run(String[] args, Function<AdminTask, AdminContext> opening, PrintStream out, PrintStream err) {
        try {
            ParseResult parsed = AdminCommands.line().parseArgs(args);
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            CommandLine asked = parsed.commandSpec().commandLine();
            if (parsed.isUsageHelpRequested()) {
                asked.usage(out);
                return 0;
            }
            if (asked.getCommand() instanceof AdminTask task) {
                return said(task, answer(task, opening), out);
            }
            asked.usage(err);
            err.println("stegvis: a command is missing; those above are there");
        } catch (ParameterException misunderstood) {
            err.println("stegvis: " + misunderstood.getMessage() + ". "
                    + misunderstood.getCommandLine().getCommandSpec().qualifiedName() + " --help shows what there is");
        } catch (WrongInput wrong) {
            err.println("stegvis: " + wrong.getMessage());
        } catch (BusyException busy) {
            err.println("stegvis: the database had too much to do and nothing was changed. Run the command again");
            return SafeMain.FAILED;
        }
        return SafeMain.WRONG_USE;
    }

    private static AdminAnswer answer(AdminTask task, Function<AdminTask, AdminContext> opening) {
        task.check();
        try (AdminContext opened = opening.apply(task)) {
            return task.run(opened.context());
        }
    }

    private static int said(AdminTask task, AdminAnswer answer, PrintStream out) {
        if (task.json) {
            out.println(new String(Json.bytes(answer.json()), StandardCharsets.UTF_8));
        } else {
            answer.lines().forEach(out::println);
        }
        return answer.code();
    }
}
