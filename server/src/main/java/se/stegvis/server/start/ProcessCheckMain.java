package se.stegvis.server.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.settings.ProductVersion;
import se.stegvis.shared.guide.RecordVocabulary;
import se.stegvis.shared.parser.ReadingError;
import se.stegvis.shared.publication.ProcessRegistry;

/**
 * {@code ./stegvis process check FILE}: reads a process definition without a server and names every error with line and
 * column, in the words that publishing it would use. Ends with 0 when it could be published, 2 otherwise.
 */
public final class ProcessCheckMain {
    private static final int WRONG = 2;

    private ProcessCheckMain() {}

    public static void main(String[] args) {
        if (ProductVersion.asked(args, System.out)) {
            return;
        }
        SafeMain.run("stegvis", () -> args, asked -> run(asked, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1) {
            err.println("stegvis: process check takes one file, for example docs/examples/odlingen.json");
            return WRONG;
        }
        try {
            return check(args[0], Files.readAllBytes(Path.of(args[0])), out, err);
        } catch (IOException unreadable) {
            err.println("stegvis: " + args[0] + " cannot be read; check that it is there and is a file");
            return WRONG;
        }
    }

    private static int check(String name, byte[] text, PrintStream out, PrintStream err) {
        List<ReadingError> errors = ProcessRegistry.builtIn()
                .with(text, RecordVocabulary.ofThisVersion())
                .errors();
        if (errors.isEmpty()) {
            out.println(name + ": no errors; it can be published");
            return 0;
        }
        errors.forEach(error -> err.println(name + ":" + error.line() + ":" + error.column() + " "
                + error.flaw().path() + " " + error.flaw().text(Locale.ENGLISH)));
        err.println("stegvis: errors: " + errors.size()
                + "; correct these places and check again. docs/own-process.md shows how");
        return WRONG;
    }
}
