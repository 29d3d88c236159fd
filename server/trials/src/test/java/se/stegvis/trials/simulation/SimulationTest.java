package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.trials.simulation.Simulation.Played;

/** Fault S12: everything that goes wrong, mixed by a seed. How many: {@code -Dstegvis.seeds}. */
class SimulationTest {
    private static final int LANES = 2;
    private static final int SEEDS = Integer.getInteger("stegvis.seeds", 1000);
    private static final long FIRST = Long.getLong("stegvis.seed", 1);
    private static final List<SimulatedCluster> CLUSTERS = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        for (int lane = 0; lane < LANES; lane++) {
            CLUSTERS.add(new SimulatedCluster());
        }
    }

    @AfterAll
    static void stop() {
        CLUSTERS.forEach(SimulatedCluster::close);
        CLUSTERS.clear();
    }

    @Test
    void noSeedLosesDoublesOverwritesOrLeaks() throws Exception {
        AtomicLong next = new AtomicLong(FIRST);
        PlayedSeeds seeds = new PlayedSeeds();
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<Integer>> running = CLUSTERS.stream()
                    .map(cluster -> lanes.submit(() -> lane(cluster, next, seeds)))
                    .toList();
            int played = 0;
            for (Future<Integer> one : running) {
                played += one.get();
            }
            assertThat(seeds.bad().keySet()).as(() -> told(seeds.bad())).isEmpty();
            assertThat(played).isEqualTo(SEEDS);
            assertThat(seeds.departures()).as("seeds in which somebody leaves").isGreaterThanOrEqualTo(SEEDS / 20);
            for (ContentCoding coding : ContentCoding.values()) {
                assertThat(seeds.overlappedFailures(coding))
                        .as("seeds in which a push is answered behind one that failed, by %s", coding)
                        .isGreaterThanOrEqualTo(SEEDS / 5);
            }
        } finally {
            lanes.shutdownNow();
        }
    }

    private static int lane(SimulatedCluster cluster, AtomicLong next, PlayedSeeds seeds) throws Exception {
        int played = 0;
        for (long seed = next.getAndIncrement(); seed < FIRST + SEEDS; seed = next.getAndIncrement()) {
            seeds.add(seed, Simulation.play(cluster, seed, PlantedFault.NONE));
            played++;
        }
        return played;
    }

    /** The faults of each bad seed, and how the first came about. */
    private static String told(Map<Long, Played> bad) {
        StringBuilder told = new StringBuilder();
        bad.forEach((seed, played) -> told.append("seed ")
                .append(seed)
                .append(": ")
                .append(played.faults())
                .append('\n'));
        bad.entrySet().stream().findFirst().ifPresent(first -> told.append("the first step by step:\n")
                .append(String.join("\n", first.getValue().log()))
                .append("\nagain with: mvn -B -pl server/trials -am test -Dsurefire.failIfNoSpecifiedTests=false")
                .append(" -Dtest=SimulationTest -Dstegvis.seeds=1 -Dstegvis.seed=")
                .append(first.getKey()));
        return told.toString();
    }

    /**
     * Seeds that once found a fault of the product: a tablet did not show who the server had made responsible (18), held
     * a case (53), a note of its own (326) or of another (971) after a restore that took them away, did not open after a
     * torn write (141); an adopted note did not reach its author
     * (746), nor one's own note that was sent while its case came anew (426); a note that somebody who had left wrote on
     * top of a change that the server kept was let go with it (24).
     */
    @ParameterizedTest
    @ValueSource(longs = {18, 24, 53, 141, 326, 426, 746, 971})
    void aSeedThatOnceFoundAFaultFindsNone(long seed) throws Exception {
        Played played = Simulation.play(CLUSTERS.get(0), seed, PlantedFault.NONE);
        assertThat(played.faults()).as(String.join("\n", played.log())).isEmpty();
    }

    @Test
    void aSeedPlayedTwiceGoesTheSameWayStepByStep() throws Exception {
        for (long seed = FIRST; seed < FIRST + 3; seed++) {
            Played once = Simulation.play(CLUSTERS.get(0), seed, PlantedFault.NONE);
            Played again = Simulation.play(CLUSTERS.get(1), seed, PlantedFault.NONE);
            assertThat(again.log()).as("seed %d", seed).isEqualTo(once.log());
        }
    }
}
