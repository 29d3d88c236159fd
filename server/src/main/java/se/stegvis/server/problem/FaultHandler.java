package se.stegvis.server.problem;

import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.BusyException;

/**
 * Whatever nobody expected: 500, or 503 with Retry-After when the database is away, full or too busy. It is logged
 * once. A client that hung up half-way is no fault of ours.
 */
@Singleton
@Produces
public class FaultHandler implements ExceptionHandler<Exception, HttpResponse<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
    /**
     * Others were at the same rows, or the node did not come into step with the others in time (1213, 1205, 1020); it
     * has no majority (1047), fell out while it committed (1180), or only reads just now, as while another takes over
     * (1290, 1836).
     */
    private static final Set<Integer> PASSING = Set.of(1213, 1205, 1020, 1047, 1180, 1290, 1836);

    /**
     * The pool's message, without any code, about a connection that broke in the midst of its work; it hides the cause.
     */
    private static final String CLOSED = "Connection is closed";

    /** No room on the disk (1021), or none for the table (1114). */
    private static final Set<Integer> FULL = Set.of(1021, 1114);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** Somebody must make room first. */
    private static final Duration RETRY_WHEN_THERE_IS_ROOM = Duration.ofMinutes(1);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, Exception fault) {
        if (Places.causes(fault).anyMatch(FaultHandler::isFull)) {
            LOG.error("THE DATABASE'S DISK IS FULL; no change is accepted until there is room: {}", Places.of(fault));
            return later(RETRY_WHEN_THERE_IS_ROOM);
        }
        if (Places.causes(fault).anyMatch(FaultHandler::mayPass)) {
            LOG.warn("database not available: {}", Places.of(fault));
            return later(RETRY_AFTER);
        }
        if (Places.causes(fault).anyMatch(EOFException.class::isInstance)) {
            LOG.info("a client left before its request was whole");
            return ProblemResponse.of(HttpStatus.BAD_REQUEST, "malformed");
        }
        LOG.error("request failed: {}", Places.of(fault));
        return ProblemResponse.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault");
    }

    private static HttpResponse<byte[]> later(Duration after) {
        return ProblemResponse.of(
                new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, Problems.of("busy"), Optional.of(after)));
    }

    private static boolean isFull(Throwable cause) {
        return cause instanceof SQLException sql && FULL.contains(sql.getErrorCode());
    }

    private static boolean mayPass(Throwable cause) {
        return cause instanceof BusyException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql
                        && ("40001".equals(sql.getSQLState())
                                || PASSING.contains(sql.getErrorCode())
                                || CLOSED.equals(sql.getMessage()));
    }
}
