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
 * Whatever nobody expected: 500, or 503 with Retry-After when the database is away or too busy. It is logged once. A
 * client that hung up half-way is no fault of ours.
 */
@Singleton
@Produces
public class FaultHandler implements ExceptionHandler<Exception, HttpResponse<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
    /** A node without the majority (1047), or one that fell out while it committed (1180). */
    private static final Set<Integer> OF_A_CLUSTER = Set.of(1047, 1180);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, Exception fault) {
        if (Places.causes(fault).anyMatch(FaultHandler::mayPass)) {
            LOG.warn("database not available: {}", Places.of(fault));
            return ProblemResponse.of(new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, Problems.of("busy"), Optional.of(RETRY_AFTER)));
        }
        if (Places.causes(fault).anyMatch(EOFException.class::isInstance)) {
            LOG.info("a client left before its request was whole");
            return ProblemResponse.of(HttpStatus.BAD_REQUEST, "malformed");
        }
        LOG.error("request failed: {}", Places.of(fault));
        return ProblemResponse.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault");
    }

    private static boolean mayPass(Throwable cause) {
        return cause instanceof BusyException
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql
                        && ("40001".equals(sql.getSQLState()) || OF_A_CLUSTER.contains(sql.getErrorCode()));
    }
}
