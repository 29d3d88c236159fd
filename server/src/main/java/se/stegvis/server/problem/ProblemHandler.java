package se.stegvis.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a {@link ProblemException} with its document. */
@Singleton
@Produces
public class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<byte[]>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, ProblemException problem) {
        return ProblemResponse.of(problem);
    }
}
