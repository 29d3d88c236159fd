package se.stegvis.trials.simulation;

import io.micronaut.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.sync.SimulatedServer;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/** Three servers over one database; each request goes to any of them. */
final class Servers implements FaultyServerLink {
    private static final int NODES = 3;

    private final SimulatedCluster cluster;
    private final Clock clock;
    private final Random random;
    private final Function<UUID, Optional<Instant>> left;
    private List<SimulatedServer> nodes;

    /** @param left when an account ended; empty while it is active */
    Servers(SimulatedCluster cluster, Clock clock, Random random, Function<UUID, Optional<Instant>> left) {
        this.cluster = cluster;
        this.clock = clock;
        this.random = random;
        this.left = left;
        start();
    }

    /** All start anew, as after a restore. */
    void start() {
        nodes = Stream.generate(() -> new SimulatedServer(cluster.beans(), clock))
                .limit(NODES)
                .toList();
    }

    private SimulatedServer any() {
        return nodes.get(random.nextInt(NODES));
    }

    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        byte[] sent = PushWire.write(push);
        return () -> taken(caller, sent);
    }

    private PushResponse taken(Caller caller, byte[] sent) {
        try {
            return PushWire.readResponse(any().push(caller, sent, left.apply(caller.account())));
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PullResponse pull(Caller caller, PullRequest pull) {
        if (left.apply(caller.account()).isPresent()) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "account-ended");
        }
        try {
            return PullWire.readResponse(any().pull(caller, PullWire.write(pull)));
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Change> quarantined(Caller caller) {
        return any().quarantined(caller);
    }

    @Override
    public boolean adopt(Caller caller, UUID change) {
        return any().adopt(caller, change).problem().isEmpty();
    }
}
