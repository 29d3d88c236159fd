package se.stegvis.server.web.page;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import se.stegvis.server.access.AccessTokens;
import se.stegvis.server.access.Caller;
import se.stegvis.server.sync.News;

/** Tells an open page that something of its reader's is newer; which case that is, the page asks for itself. */
@Controller("/web/events")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class EventsController {
    /** Browsers pass over an event whose data are empty. */
    private static final String SAYS_NOTHING = "-";

    private final News news;

    EventsController(News news) {
        this.news = news;
    }

    /**
     * At once an event {@code listening}, so that the page knows that it will hear; then {@code newer} without contents, as
     * long as an access token lasts. The browser then comes again.
     */
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(Caller caller) {
        Flux<Event<String>> newer =
                news.of(caller).map(row -> Event.of(SAYS_NOTHING).name("newer"));
        return Flux.merge(Flux.just(Event.of(SAYS_NOTHING).name("listening")), newer)
                .take(AccessTokens.LIFE);
    }
}
