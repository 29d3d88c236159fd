package se.stegvis.trials.startup;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Runs a main class beside a thread that would keep the process for ever. */
final class LeftOverTrial {
    private LeftOverTrial() {}

    /** @param args the main class, then what it is given */
    public static void main(String[] args) throws ReflectiveOperationException {
        leaveAThread();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    static void leaveAThread() {
        new Thread(
                        () -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException ended) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "left-over")
                .start();
    }
}
