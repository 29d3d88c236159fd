package se.stegvis.server.problem;

import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.BusyException;
import se.stegvis.server.database.DatabaseFaults;

/**
 * Whatever nobody expected: 500, or 503 with Retry-After when the database is away, full or too busy. It is logged
 * once. A client that hung up half-way is no fault of ours.
 */
@Singleton
@Produces
public class FaultHandler implements ExceptionHandler<Exception, HttpResponse<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** Somebody must make room first. */
    private static final Duration RETRY_WHEN_THERE_IS_ROOM = Duration.ofMinutes(1);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, Exception fault) {
        if (RedactedStackTrace.causes(fault).anyMatch(DatabaseFaults::isFull)) {
            LOG.error(
                    "THE DATABASE'S DISK IS FULL; no change is accepted until there is room: {}",
                    RedactedStackTrace.of(fault));
            return later(RETRY_WHEN_THERE_IS_ROOM);
        }
        if (RedactedStackTrace.causes(fault).anyMatch(FaultHandler::mayPass)) {
            LOG.warn("database not available: {}", RedactedStackTrace.of(fault));
            return later(RETRY_AFTER);
        }
        if (RedactedStackTrace.causes(fault).anyMatch(EOFException.class::isInstance)) {
            LOG.info("a client left before its request was whole");
            return ProblemResponse.of(HttpStatus.BAD_REQUEST, "malformed");
        }
        LOG.error("request failed: {}", RedactedStackTrace.of(fault));
        return ProblemResponse.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault");
    }

    private static HttpResponse<byte[]> later(Duration after) {
        return ProblemResponse.of(
                new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, Problems.of("busy"), Optional.of(after)));
    }

    private static boolean mayPass(Throwable cause) {
        return cause instanceof BusyException
                || cause instanceof CannotGetJdbcConnectionException
                || DatabaseFaults.mayPass(cause);
    }
}
