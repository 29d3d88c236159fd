package se.stegvis.server.start;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import se.stegvis.server.problem.Places;

/** Writes logged exceptions as {@link Places}; named in {@code logback.xml}. */
public final class LogPlaces extends ThrowableHandlingConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy ? "\n" + Places.of(proxy.getThrowable()) : "";
    }
}
