package se.stegvis.server.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import se.stegvis.server.problem.ProblemResponse;

/** No token or a bad one: 401. A good token without the right to this address: 403. */
@Singleton
@Produces
@Replaces(DefaultAuthorizationExceptionHandler.class)
class UnauthorizedHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<byte[]>> {
    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<byte[]> handle(HttpRequest request, AuthorizationException refused) {
        return refused.isForbidden()
                ? ProblemResponse.of(HttpStatus.FORBIDDEN, "forbidden")
                : ProblemResponse.of(HttpStatus.UNAUTHORIZED, "unauthorized")
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
