package se.stegvis.server.start;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import se.stegvis.server.problem.RedactedStackTrace;

/** Converts logged exceptions to {@link RedactedStackTrace}; named in {@code logback.xml}. */
public final class RedactedStackTraceConverter extends ThrowableHandlingConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? "\n" + RedactedStackTrace.of(proxy.getThrowable())
                : "";
    }
}
