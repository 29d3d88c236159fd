package se.stegvis.server.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import se.stegvis.shared.sync.Problem.FieldError;

/**
 * Answers a body that breaks the constraints of its {@code @Valid} record: 400 with the names of its fields, and without
 * what was sent. The pages of forms make their own page of it.
 */
@Singleton
@Produces
@Replaces(ConstraintExceptionHandler.class)
public class ConstraintHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<byte[]>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, ConstraintViolationException broken) {
        FieldError[] fields = broken.getConstraintViolations().stream()
                .map(ConstraintHandler::field)
                .distinct()
                .sorted()
                .map(field -> Problems.field(field, "malformed.size"))
                .toArray(FieldError[]::new);
        return ProblemResponse.of(new ProblemException(HttpStatus.BAD_REQUEST, Problems.of("malformed", fields)));
    }

    /** The record's component; an element of a list is named by the list. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> named = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getName)
                .toList();
        return named.size() > 2 ? named.get(2) : named.get(named.size() - 1);
    }
}
