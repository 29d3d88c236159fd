package se.stegvis.mobile.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Prints how long one durable save takes with a full tablet, and how the file grows by autosaving one draft. */
final class WriteLatency {

    private static final int STORED = 12_000;
    private static final int MEASURED = 5_000;

    private WriteLatency() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempDirectory("latency").resolve("s.store");
        byte[] value = new byte[1000];
        try (DataKey key = DataKey.random()) {
            try (SealedStore store = SealedStore.create(file, key)) {
                for (int i = 0; i < STORED; i += 100) {
                    Batch batch = new Batch();
                    for (int k = i; k < i + 100; k++) {
                        batch.put("record", SealedStoreTest.bytes("k" + k), "l", value);
                    }
                    store.write(batch);
                }
                print(
                        "save of record and outbox",
                        measure(i -> store.write(new Batch()
                                .put("record", SealedStoreTest.bytes("n" + i), "l", value)
                                .put("outbox", SealedStoreTest.bytes("n" + i), "l", value))));
                long grown = Files.size(file);
                print(
                        "autosave of one draft",
                        measure(i -> store.write(new Batch().put("draft", SealedStoreTest.bytes("d"), "l", value))));
                System.out.printf("file %,d bytes before, %,d after autosaving%n", grown, Files.size(file));
            }
            long start = System.nanoTime();
            SealedStore.open(file, key).close();
            System.out.printf("open, verify, compact %d ms; file %,d bytes%n", ms(start), Files.size(file));
            start = System.nanoTime();
            try (SealedStore store = SealedStore.open(file, key)) {
                System.out.printf("open, verify %d ms%n", ms(start));
                start = System.nanoTime();
                int[] seen = {0};
                store.each("record", entry -> seen[0]++);
                System.out.printf("read %d entries %d ms%n", seen[0], ms(start));
            }
        }
    }

    private interface Saving {
        void run(int i) throws NotSaved;
    }

    private static long ms(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long[] measure(Saving saving) throws NotSaved {
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            saving.run(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void print(String what, long[] sorted) {
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                what, sorted[MEASURED / 2] / 1e6, sorted[MEASURED * 99 / 100] / 1e6, sorted[MEASURED - 1] / 1e6);
    }
}
