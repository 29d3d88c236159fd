package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The simulation can say no: each fault that other systems have had is found out within a few seeds. */
class PlantedFaultsTest {
    private static final int MOST_SEEDS = 60;
    private static SimulatedCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = new SimulatedCluster();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void isFoundOut(PlantedFault fault) throws Exception {
        List<String> found = new ArrayList<>();
        int last = fault.seed() + MOST_SEEDS - 1;
        for (int seed = fault.seed(); seed <= last && found.stream().noneMatch(fault::isToldBy); seed++) {
            found.addAll(Simulation.play(cluster, seed, fault).faults());
        }
        assertThat(found)
                .as("%s within %d seeds from %d on", fault, MOST_SEEDS, fault.seed())
                .anyMatch(fault::isToldBy);
    }
}
