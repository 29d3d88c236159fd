package se.stegvis.trials.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * At the end of each seed with two pushes on the way somebody comes back from a day without coverage, having written in
 * more than one case, and the first push that goes is lost, or its answer. The seed says who and how; it comes last, so
 * that what a seed had before stays as it was.
 */
final class OverlappedFailure {
    private static final int NOTES = 3;

    private final SplittableRandom random;

    OverlappedFailure(SplittableRandom random) {
        this.random = random;
    }

    void play(List<SimulatedTablet> tablets, People people, SimulatedNetwork network, Consumer<String> log) {
        List<SimulatedTablet> able = tablets.stream()
                .filter(tablet -> !tablet.isTurnedAway())
                .filter(tablet -> people.casesOn(tablet) > 1)
                .toList();
        if (able.isEmpty()) {
            log.accept("nobody has two cases");
            return;
        }
        SimulatedTablet tablet = able.get(random.nextInt(able.size()));
        tablet.healDisk();
        people.writeInEachCase(tablet, NOTES);
        network.healed(true);
        network.failNextPush(random.nextInt());
        log.accept(tablet.name() + " syncs, and its first push fails");
        log.accept(" " + tablet.sync());
    }
}
