package se.stegvis.trials.tabletbench;

import java.time.Duration;

/** The resources used by this process. */
final class Spent {
    private static final int MEBI = 20;

    private Spent() {}

    /** Processor time since the start. */
    static long cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** Heap in use after a collection, in MiB. */
    static long heapMebibytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> MEBI;
    }
}
