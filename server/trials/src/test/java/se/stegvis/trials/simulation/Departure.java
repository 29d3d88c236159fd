package se.stegvis.trials.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import se.stegvis.server.access.Caller;

/**
 * In one seed of four a caseworker leaves: their open cases are handed over, their account ends, and their tablets go
 * on with what they have not sent, a whole case among it. The seed says who and when.
 */
final class Departure {
    private static final int ONE_IN = 4;
    private static final int EARLIEST_STEP = 10;
    private static final int STEPS = 40;

    private final Map<UUID, Instant> left = new HashMap<>();
    private final Town town;
    private final SimulatedCluster cluster;
    private final PlantedFault fault;
    private final boolean happens;
    private final int step;
    private final String who;

    Departure(Town town, SimulatedCluster cluster, SplittableRandom random, PlantedFault fault) {
        this.town = town;
        this.cluster = cluster;
        this.fault = fault;
        this.happens = random.nextInt(ONE_IN) == 0;
        this.step = EARLIEST_STEP + random.nextInt(STEPS);
        this.who = random.nextBoolean() ? "hanna" : "hugo";
    }

    /** When that account ended; empty while it is active. */
    Optional<Instant> of(UUID account) {
        return Optional.ofNullable(left.get(account));
    }

    boolean isOf(SimulatedTablet tablet) {
        return of(tablet.caller().account()).isPresent();
    }

    /** The event at that step of the seed. */
    void at(
            int now,
            List<SimulatedTablet> tablets,
            People people,
            Nemesis nemesis,
            Instant time,
            Consumer<String> log) {
        if (!happens || now != step || !nemesis.mayLeave()) {
            return;
        }
        UUID account = town.account(who);
        SimulatedTablet tablet = tablets.stream()
                .filter(one -> one.caller().account().equals(account))
                .findFirst()
                .orElseThrow();
        people.openUnsent(tablet);
        Caller lead = tablets.get(tablets.size() - 1).caller();
        if (fault.endsOverOpenCases()) {
            cluster.endByForce(lead.municipality(), account);
        } else {
            cluster.leave(lead, account, town.account(who.equals("hanna") ? "hugo" : "hanna"), people.cases());
        }
        left.put(account, time);
        log.accept(who + " leaves");
    }
}
