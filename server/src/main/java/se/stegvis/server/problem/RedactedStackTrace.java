package se.stegvis.server.problem;

import java.util.stream.Stream;
import se.stegvis.server.database.DatabaseFaults;

/** The stack trace of a fault without its texts, for the log: classes, places in the code and SQL states, no messages, which may repeat what a person wrote. */
public final class RedactedStackTrace {
    private static final int FRAMES = 15;
    private static final int CAUSES = 8;

    private RedactedStackTrace() {}

    /** The fault and its causes, outermost first, on several lines. */
    public static String of(Throwable fault) {
        StringBuilder text = new StringBuilder();
        causes(fault).forEach(cause -> {
            text.append(text.isEmpty() ? "" : "\n<- ").append(cause.getClass().getName());
            DatabaseFaults.code(cause)
                    .ifPresent(code -> text.append(" [").append(code).append("]"));
            Stream.of(cause.getStackTrace()).limit(FRAMES).forEach(frame -> text.append("\n  at ")
                    .append(frame));
        });
        return text.toString();
    }

    static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES);
    }
}
