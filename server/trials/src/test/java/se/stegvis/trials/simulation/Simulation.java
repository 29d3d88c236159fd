package se.stegvis.trials.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.server.team.Team;
import se.stegvis.shared.wire.ContentCoding;

/**
 * A few days of five tablets and three servers, played from a seed: people write, hand over, sign and settle, a nemesis
 * breaks what can break, then all heals and the {@link Oracle} is asked.
 */
final class Simulation {
    private static final int FEWEST_STEPS = 40;
    private static final int MORE_STEPS = 40;
    private static final int ROUNDS_TO_HEAL = 8;
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final SimulatedCluster cluster;
    private final Random random;
    private final PlantedFault fault;
    private final int municipality;
    private final WriteHistory written = new WriteHistory();
    private final List<String> log = new ArrayList<>();
    private final List<SimulatedTablet> tablets = new ArrayList<>();
    private final Servers servers;
    private final SimulatedNetwork network;
    private final People people;
    private final Nemesis nemesis;
    private final Departure departure;
    private final Optional<OverlappedFailure> overlappedFailure;
    private Instant now = START;

    /** @param log what happened, step by step @param faults what the oracle found, empty when all is well */
    record Played(List<String> log, List<String> faults) {}

    private Simulation(SimulatedCluster cluster, long seed, PlantedFault fault, Path folder) throws NotSaved {
        this.cluster = cluster;
        this.random = new Random(seed);
        this.fault = fault;
        this.municipality = cluster.nextMunicipality();
        cluster.forgetBackup();
        SimulatedClock clock = SimulatedClock.of(() -> now);
        Town town = new Town(municipality);
        // Random begins alike for neighbouring seeds; one that mixes its seed draws as often as it should.
        departure = new Departure(town, cluster, new SplittableRandom(seed), fault);
        overlappedFailure = isOverlapping(seed)
                ? Optional.of(new OverlappedFailure(new SplittableRandom(seed + 1)))
                : Optional.empty();
        boolean writesOn = fault == PlantedFault.ENDED_ACCOUNT_WRITES_ON;
        servers = new Servers(
                cluster, clock, new Random(seed + 1), writesOn ? account -> Optional.empty() : departure::of);
        network = new SimulatedNetwork(
                fault.plantedIn(servers, cluster, departure::of),
                new Random(seed + 2),
                () -> now,
                log::add,
                seed % 4 < 2 ? ContentCoding.ZSTD : ContentCoding.GZIP);
        cluster.settle(new Team(municipality, town.team(), "team"), town.staff());
        for (Town.TownWorker worker : town.people()) {
            tablets.add(tablet(town, worker, folder, seed));
        }
        people = new People(tablets, town, servers, written, new Random(seed + 3), log::add);
        nemesis = new Nemesis(tablets, cluster, municipality, servers, network, new Random(seed + 4), log::add);
    }

    private SimulatedTablet tablet(Town town, Town.TownWorker worker, Path folder, long seed) throws NotSaved {
        UUID device = town.device(worker);
        cluster.enrol(municipality, device, town.account(worker.account()), now);
        return new SimulatedTablet(
                worker.tablet(),
                town.caller(worker),
                folder,
                new Random(seed + 5 + tablets.size()),
                network,
                () -> now,
                () -> cluster.isRevoked(device),
                isOverlapping(seed));
    }

    private static boolean isOverlapping(long seed) {
        return seed % 2 == 0;
    }

    static Played play(SimulatedCluster cluster, long seed, PlantedFault fault) throws Exception {
        Path folder = SimulatedCluster.storeFolder();
        Simulation simulation = new Simulation(cluster, seed, fault, folder);
        try {
            return simulation.played();
        } catch (RuntimeException unexpected) {
            StringWriter trace = new StringWriter();
            unexpected.printStackTrace(new PrintWriter(trace));
            simulation.log.add(trace.toString());
            return new Played(simulation.log, List.of("broke off: " + unexpected));
        } finally {
            simulation.tablets.forEach(SimulatedTablet::close);
            Scratch.delete(folder);
        }
    }

    private Played played() throws NotSaved {
        people.openCases();
        network.healed(false);
        int steps = FEWEST_STEPS + random.nextInt(MORE_STEPS);
        for (int step = 1; step <= steps; step++) {
            now = now.plusSeconds(1 + random.nextInt(600));
            log.add("step " + step);
            departure.at(step, tablets, people, nemesis, now, log::add);
            step();
        }
        overlappedFailure.ifPresent(failure -> failure.play(tablets, people, network, log::add));
        heal();
        Oracle oracle = new Oracle(cluster, municipality, tablets, departure, written, people.cases());
        List<String> faults = oracle.faults();
        log.addAll(oracle.summary());
        return new Played(log, faults);
    }

    private void step() throws NotSaved {
        int drawn = random.nextInt(100);
        if (drawn < 34) {
            sync(tablets.get(random.nextInt(tablets.size())));
        } else if (drawn < 80) {
            people.act();
        } else {
            nemesis.act(fault, now);
        }
    }

    private void sync(SimulatedTablet tablet) {
        log.add(tablet.name() + " syncs");
        log.add(" " + tablet.sync() + " " + standing(tablet));
    }

    private static String standing(SimulatedTablet tablet) {
        var state = tablet.journal().syncState();
        return state.waiting() + " wait, " + state.needAttention() + " need attention, " + state.conflicts()
                + " conflicts";
    }

    /** The network and the disks are well again, and everyone syncs until nothing waits. */
    private void heal() {
        log.add("all heals");
        while (network.hasLate()) {
            network.deliverOneLate();
        }
        network.healed(true);
        tablets.forEach(SimulatedTablet::healDisk);
        tablets.forEach(SimulatedTablet::logIn);
        for (int round = 0; round < ROUNDS_TO_HEAL && (round < 2 || somethingWaits()); round++) {
            now = now.plus(Duration.ofMinutes(10));
            tablets.forEach(this::sync);
        }
        // The last changes of the round reach the others.
        tablets.forEach(this::sync);
    }

    private boolean somethingWaits() {
        return tablets.stream()
                .anyMatch(tablet ->
                        !tablet.isRevoked() && tablet.journal().syncState().waiting() > 0);
    }
}
