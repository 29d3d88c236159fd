package se.stegvis.server.problem;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.database.ConnectionRefusal;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.database.SchemaRefusal;
import se.stegvis.server.settings.ConfigurationFault;
import se.stegvis.server.settings.WrongSettings;

/**
 * How every program of the server begins and ends. It begins in no country's language, so that what machines read is
 * written alike everywhere; people's texts name their own. It ends with a code whatever happened: a thread or a
 * database that is left over does not keep the process, and an embedded database ends with it.
 */
public final class SafeMain {
    /** The program was asked wrongly; nothing was done. */
    public static final int WRONG_USE = 2;
    /** The program did not come about. */
    public static final int FAILED = 1;
    /** A newer version has worked on the database; trying again does not help. */
    public static final int NEWER_SCHEMA = 3;

    private SafeMain() {}

    /** Understands the arguments; an IllegalArgumentException is printed for the person at the terminal. */
    public interface Asked<T> {
        T read() throws Exception;
    }

    /** The main part; its answer is the exit code. */
    public interface Part<T> {
        int run(T asked) throws Exception;
    }

    /**
     * Runs the program and ends the process.
     *
     * @param name before each line that is printed
     */
    public static <T> void run(String name, Asked<T> asked, Part<T> part) {
        beginNeutral();
        System.exit(code(name, asked, part, System.err));
    }

    /** As {@link #run}, for a server: when its start came about the process lives on. */
    public static <T> void serve(String name, Asked<T> asked, Part<T> start) {
        beginNeutral();
        int code = code(name, asked, start, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Numbers, days and letters of machine texts do not follow the machine's language. */
    public static void beginNeutral() {
        Locale.setDefault(Locale.ROOT);
    }

    static <T> int code(String name, Asked<T> asked, Part<T> part, PrintStream err) {
        try {
            T understood;
            try {
                understood = asked.read();
            } catch (IllegalArgumentException misunderstood) {
                err.println(name + ": " + misunderstood.getMessage());
                return WRONG_USE;
            }
            return part.run(understood);
        } catch (Exception | Error failed) {
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            Optional<String> settings = RedactedStackTrace.causes(failed)
                    .filter(WrongSettings.class::isInstance)
                    .map(Throwable::getMessage)
                    .findFirst()
                    .or(() -> ConfigurationFault.of(failed));
            if (settings.isPresent()) {
                err.println(name + ": " + settings.get());
                return WRONG_USE;
            }
            Optional<SchemaRefusal> schema = SchemaRefusal.of(failed);
            if (schema.isPresent()) {
                err.println(name + ": " + schema.get().sentence());
                return schema.get().newer() ? NEWER_SCHEMA : FAILED;
            }
            Optional<String> sentence = RedactedStackTrace.causes(failed)
                    .filter(DatabaseStartException.class::isInstance)
                    .map(Throwable::getMessage)
                    .findFirst()
                    .or(() -> ConnectionRefusal.of(failed));
            err.println(name + ": " + sentence.orElse("ended by a fault"));
            if (sentence.isEmpty()) {
                failed.printStackTrace(err);
            }
            return FAILED;
        }
    }
}
