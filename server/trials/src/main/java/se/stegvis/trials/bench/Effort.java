package se.stegvis.trials.bench;

import java.time.Duration;

/**
 * The effort so far: by the clock, by the processor and in statements. The processor's time tells more than the
 * clock's on a machine that is shared.
 *
 * @param nanos by the clock
 * @param javaCpu of this process, client and server together
 * @param compilerCpu the part of it that compiled Java code
 * @param databaseCpu of the database process
 * @param statements that the database has had since its start
 */
record Effort(long nanos, Duration javaCpu, Duration compilerCpu, Duration databaseCpu, long statements) {
    Effort since(Effort earlier) {
        return new Effort(
                nanos - earlier.nanos,
                javaCpu.minus(earlier.javaCpu),
                compilerCpu.minus(earlier.compilerCpu),
                databaseCpu.minus(earlier.databaseCpu),
                statements - earlier.statements);
    }

    double milliseconds() {
        return nanos / 1e6;
    }

    double perSecond(long count) {
        return count / (nanos / 1e9);
    }

    static double microseconds(Duration cpu, long count) {
        return cpu.toNanos() / 1e3 / count;
    }

    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
