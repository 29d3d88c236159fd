package se.stegvis.server.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.DemoMark;
import se.stegvis.server.sync.Intake;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.time.SwedishTime;

/**
 * Lays the demonstration out before the server answers: people, then clients and cases, sent in by the caseworkers the
 * same way as from a tablet. At a later start it is all there already and stays as it has become.
 */
@Singleton
@Requires(env = DemoData.ENVIRONMENT)
public class DemoData {
    /** The Micronaut environment of the demonstration. */
    public static final String ENVIRONMENT = DemoMark.ENVIRONMENT;

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final ZoneId ZONE = SwedishTime.ZONE;

    private final DemoMark mark;
    private final DemoPeople people;
    private final DemoDecisions decisions;
    private final Intake intake;
    private final Clock clock;
    private final int clients;
    private final boolean undecided;

    DemoData(
            DemoMark mark,
            DemoPeople people,
            DemoDecisions decisions,
            Intake intake,
            Clock clock,
            DemoSettings settings) {
        this.mark = mark;
        this.people = people;
        this.decisions = decisions;
        this.undecided = settings.undecided();
        this.intake = intake;
        this.clock = clock;
        this.clients = settings.clients();
    }

    @EventListener
    void onStart(StartupEvent start) {
        mark.set();
        people.settle();
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        var casesByOwner = IntStream.range(0, clients)
                .mapToObj(index -> new InventedCase(index, today))
                .collect(Collectors.groupingBy(
                        one -> one.caseworker() + "@" + one.slug(), TreeMap::new, Collectors.toList()));
        casesByOwner.values().forEach(this::send);
        if (undecided && clients >= DemoDecisions.CASES) {
            decisions.settle(people.municipality("ekdalen"), today);
        }
        LOG.info("The demonstration has {} cases", clients);
    }

    private void send(List<InventedCase> cases) {
        send(
                caller(cases.get(0), cases.get(0).caseworker()),
                cases.stream().flatMap(one -> one.changes().stream()).toList());
        cases.stream()
                .collect(Collectors.groupingBy(InventedCase::receiver))
                .forEach((receiver, answered) -> send(
                        caller(answered.get(0), receiver),
                        answered.stream().flatMap(one -> one.answer().stream()).toList()));
    }

    private void send(Caller owner, List<SentChange> changes) {
        for (int from = 0; from < changes.size(); from += ProtocolLimits.CHANGES) {
            List<SentChange> batch = changes.subList(from, Math.min(changes.size(), from + ProtocolLimits.CHANGES));
            intake.accept(owner, new PushRequest(owner.device().orElseThrow(), batch))
                    .results()
                    .forEach(DemoData::expectTaken);
        }
    }

    private Caller caller(InventedCase one, String username) {
        Municipality place = people.municipality(one.slug());
        return new Caller(
                place.id(),
                place.slug(),
                DemoIds.account(place.slug(), username),
                DemoPeople.role(username),
                Set.of(DemoIds.team(place.slug())),
                Optional.of(DemoIds.of("device " + username + "@" + place.slug())));
    }

    private static void expectTaken(ChangeResult result) {
        if (result.outcome() != Outcome.APPLIED) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "the demonstration's change %s was not accepted: %s %s",
                    result.id(),
                    result.outcome(),
                    result.problem().map(Problem::name).orElse("")));
        }
    }
}
