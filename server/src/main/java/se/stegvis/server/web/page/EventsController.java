package se.stegvis.server.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import se.stegvis.server.access.AccessTokens;
import se.stegvis.server.access.Caller;
import se.stegvis.server.sync.ChangeNotifier;
import se.stegvis.server.web.session.BackgroundRequests;
import se.stegvis.server.web.session.SessionState;

/** Tells an open page that something of its reader's is newer; which case that is, the page asks for itself. */
@Controller(BackgroundRequests.EVENTS)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class EventsController {
    /** Shorter than the time after which a proxy takes a silent stream for a dead one. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final ChangeNotifier notifier;
    private final Clock clock;

    EventsController(ChangeNotifier notifier, Clock clock) {
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * At once an event {@code listening}, so that the page knows that it will hear; then {@code newer} at each change and
     * {@code beat} every 20 seconds, each with the Swedish time such as {@code 14:32}. The stream ends with the session, with
     * the server, and after as long as an access token lasts; the browser then comes again.
     */
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(Caller caller, HttpRequest<?> request) {
        Flux<Event<String>> newer = notifier.of(caller).map(row -> event("newer"));
        Flux<Event<String>> beats = Flux.interval(BEAT).onBackpressureDrop().map(count -> event("beat"));
        return Flux.merge(Flux.just(event("listening")), newer, beats)
                .takeUntilOther(notifier.ended())
                .take(life(request));
    }

    private Event<String> event(String name) {
        return Event.of(TimeOfDay.of(clock.instant())).name(name);
    }

    private Duration life(HttpRequest<?> request) {
        Instant now = clock.instant();
        return SessionState.until(request)
                .map(until -> Duration.between(now, until))
                .filter(left -> left.compareTo(AccessTokens.LIFE) < 0)
                .orElse(AccessTokens.LIFE);
    }
}
