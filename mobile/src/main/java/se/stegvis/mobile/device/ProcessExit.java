package se.stegvis.mobile.device;

import java.io.PrintStream;

/**
 * Ends the tablet's process: with a code, whatever happened. A thread that is left over does not keep the process, and
 * a fault is written to the standard error for whoever started it.
 */
public final class ProcessExit {
    /** It did what it was started for. */
    public static final int DONE = 0;
    /** Its main part failed. */
    public static final int FAILED = 1;
    /** It was asked wrongly; nothing was done. */
    public static final int WRONG_USE = 2;

    private ProcessExit() {}

    /** The main part; its answer is the exit code. */
    public interface Part {
        int run() throws Exception;
    }

    /**
     * Runs the program and ends the process.
     *
     * @param err where a fault is written
     */
    public static void run(PrintStream err, Part part) {
        System.exit(code(err, part));
    }

    /** Arguments that are not as many as the program takes. */
    public static int usage(PrintStream err, String sentence) {
        err.println("usage: " + sentence);
        return WRONG_USE;
    }

    static int code(PrintStream err, Part part) {
        try {
            return part.run();
        } catch (Exception | Error failed) {
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failed.printStackTrace(err);
            return FAILED;
        }
    }
}
