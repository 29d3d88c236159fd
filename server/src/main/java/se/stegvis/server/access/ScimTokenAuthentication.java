package se.stegvis.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets the directory of a municipality reach {@code /scim/v2}, and nothing else, with its token ({@link ScimTokens}). */
@Singleton
public class ScimTokenAuthentication implements TokenValidator<HttpRequest<?>> {
    /** For {@code @Secured}: no person has this role. */
    public static final String ROLE = "DIRECTORY";

    private static final String PATHS = "/scim/v2/";
    private static final String MUNICIPALITY = "municipality";

    private final ScimTokens tokens;
    private final Scheduler blocking;

    ScimTokenAuthentication(ScimTokens tokens, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /** Off the event loop, since it asks the database. */
    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        if (!request.getPath().startsWith(PATHS)) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> tokens.municipality(token))
                .flatMap(Mono::justOrEmpty)
                .map(place -> Authentication.build("directory", List.of(ROLE), Map.of(MUNICIPALITY, place)))
                .subscribeOn(blocking);
    }

    /** The municipality whose directory asks. */
    public static int municipality(Authentication directory) {
        return (int) directory.getAttributes().get(MUNICIPALITY);
    }
}
