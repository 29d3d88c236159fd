package se.stegvis.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever nobody expected: 500, or 503 with Retry-After when the database is away or too busy. The log gets classes,
 * places and SQL states but no messages, since a message may repeat what a person wrote.
 */
@Singleton
@Produces
public class FaultHandler implements ExceptionHandler<Exception, HttpResponse<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int FRAMES = 12;

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, Exception fault) {
        if (causes(fault).anyMatch(FaultHandler::mayPass)) {
            LOG.warn("database not available: {}", describe(fault));
            return ProblemResponse.of(new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, Problems.of("busy"), Optional.of(RETRY_AFTER)));
        }
        LOG.error("request failed: {}", describe(fault));
        return ProblemResponse.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault");
    }

    private static boolean mayPass(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql && "40001".equals(sql.getSQLState());
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }

    static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        causes(fault).forEach(cause -> {
            text.append(text.isEmpty() ? "" : " <- ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append('[')
                        .append(sql.getSQLState())
                        .append('/')
                        .append(sql.getErrorCode())
                        .append(']');
            }
            Stream.of(cause.getStackTrace()).limit(FRAMES).forEach(frame -> text.append("\n  at ")
                    .append(frame));
        });
        return text.toString();
    }
}
