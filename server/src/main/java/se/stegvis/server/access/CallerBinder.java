package se.stegvis.server.access;

import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.problem.ProblemException;

/** Hands the {@link Caller} of the request to a controller method. Without one the answer is 401. */
@Singleton
public class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    /** The request attribute in which the caller travels. */
    static final String ATTRIBUTE = "stegvis.caller";

    /** The request attribute that says when the caller's account ended. */
    static final String LEFT = "stegvis.left";

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Caller caller = of(request).orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        return () -> Optional.of(caller);
    }

    /** When the account of who asks ended; empty while it is active. */
    public static Optional<Instant> leftAt(HttpRequest<?> request) {
        return request.getAttribute(LEFT, Instant.class);
    }

    /** Who asks, when that has been found out. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class);
    }
}
