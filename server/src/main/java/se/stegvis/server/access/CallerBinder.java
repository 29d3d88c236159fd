package se.stegvis.server.access;

import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import se.stegvis.server.problem.ProblemException;

/** Hands the {@link Caller} of the request to a controller method. Without one the answer is 401. */
@Singleton
public class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    /** The request attribute in which the caller travels. */
    static final String ATTRIBUTE = "stegvis.caller";

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Caller caller = of(request).orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        return () -> Optional.of(caller);
    }

    /** Who asks, when that has been found out. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class);
    }
}
