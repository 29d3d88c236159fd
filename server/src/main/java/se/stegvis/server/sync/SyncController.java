package se.stegvis.server.sync;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.reactivestreams.Publisher;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CallerBinder;
import se.stegvis.server.database.BusyException;
import se.stegvis.server.meter.EventCounters;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.team.Devices;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/** Push, pull and the hint that a pull is worth while. */
@Controller("/api/v1/sync")
@Secured(SecurityRule.IS_AUTHENTICATED)
class SyncController {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** As long as an access token lasts: a revoked account stops hearing within that time. */
    private static final Duration LISTENING = Duration.ofMinutes(10);

    private final Intake intake;
    private final ChangeFeed feed;
    private final ChangeNotifier notifier;
    private final Devices devices;
    private final EventCounters counters;
    private final Clock clock;

    SyncController(
            Intake intake,
            ChangeFeed feed,
            ChangeNotifier notifier,
            Devices devices,
            EventCounters counters,
            Clock clock) {
        this.intake = intake;
        this.feed = feed;
        this.notifier = notifier;
        this.devices = devices;
        this.counters = counters;
        this.clock = clock;
    }

    /** Reads one kind of message strictly. */
    private interface WireReader<M> {
        M from(byte[] json) throws MalformedMessage;
    }

    /**
     * Takes changes in. 200 with one result per change in the order sent; 413 or 400 when a limit is passed or it is not
     * JSON, then nothing is stored; 503 with Retry-After when others held the same cases all along.
     */
    @Post("/push")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> push(Caller caller, HttpRequest<?> request, @Body byte[] body) {
        PushRequest push = read(request, body, PushWire::readRequest);
        try {
            PushResponse answer = accepted(caller, request, push);
            answer.results().forEach(result -> result.problem().ifPresent(problem -> counters.refused(problem.name())));
            return JsonAnswer.ofSync(request, PushWire.write(answer));
        } catch (BusyException othersWere) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, Problems.of("busy"), Optional.of(RETRY_AFTER));
        }
    }

    private PushResponse accepted(Caller caller, HttpRequest<?> request, PushRequest push) {
        return CallerBinder.leftAt(request)
                .map(left -> intake.acceptFromLeaver(caller, push, left))
                .orElseGet(() -> intake.accept(caller, push));
    }

    /** Hands out a page of what is new. 400 {@code unknown-cursor} for a cursor that is not ours. */
    @Post("/pull")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> pull(Caller caller, HttpRequest<?> request, @Body byte[] body) {
        PullRequest pull = read(request, body, PullWire::readRequest);
        pull.unsent()
                .ifPresent(count ->
                        devices.unsent(caller.municipality(), pull.device(), caller.account(), count, clock.instant()));
        return JsonAnswer.ofSync(request, feed.page(caller, pull));
    }

    /** An event {@code newer} with case and number at each change of a case of the caller's. */
    @Get(value = "/events", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(Caller caller) {
        return notifier.of(caller)
                .map(row -> Event.of("{\"case\":\"" + row.caseId() + "\",\"seq\":" + row.seq() + "}")
                        .name("newer"))
                .take(LISTENING);
    }

    private static <M> M read(HttpRequest<?> request, byte[] body, WireReader<M> reader) {
        try {
            return reader.from(DecompressedBody.of(request, body));
        } catch (MalformedMessage malformed) {
            throw malformed.overLimit()
                    ? ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large")
                    : ProblemException.of(HttpStatus.BAD_REQUEST, "malformed");
        }
    }
}
