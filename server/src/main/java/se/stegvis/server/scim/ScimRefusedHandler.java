package se.stegvis.server.scim;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers what is refused as SCIM says it. */
@Singleton
@Produces
class ScimRefusedHandler implements ExceptionHandler<ScimRefused, HttpResponse<byte[]>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<byte[]> handle(HttpRequest request, ScimRefused refused) {
        return ScimAnswers.of(HttpStatus.valueOf(refused.error().getStatus()), refused.error());
    }
}
