package se.stegvis.server.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.ProblemWire;

/**
 * The framework's own errors (no such address, unreadable body, too large …) as problem documents too. Their messages
 * are left out: they may repeat what was sent.
 */
@Singleton
@Primary
public class ProblemErrors implements ErrorResponseProcessor<byte[]> {
    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        Problem problem = Problems.of(name(status), named(context));
        return response.body(Json.bytes(ProblemWire.node(problem).put("status", status.getCode())))
                .contentType(ProblemResponse.MEDIA_TYPE);
    }

    /** The parameters that could not be read, by name and without what was sent. */
    private static List<FieldError> named(ErrorContext context) {
        return context.getErrors().stream()
                .flatMap(error -> error.getPath().stream())
                .map(path -> path.replaceFirst("^/", ""))
                .filter(path -> !path.isEmpty())
                .map(ProblemErrors::unread)
                .toList();
    }

    /** A body of bytes can be read whatever it is, unless there is none. */
    private static FieldError unread(String path) {
        return path.equals("body")
                ? Problems.field(path, "malformed.body")
                : Problems.field(path, "malformed.parameter", path);
    }

    static String name(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case SERVICE_UNAVAILABLE -> "busy";
            default -> status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? "malformed" : "fault";
        };
    }
}
