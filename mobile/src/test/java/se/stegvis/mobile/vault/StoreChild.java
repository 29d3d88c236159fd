package se.stegvis.mobile.vault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that writes until it is killed or refused, and prints each id once it is saved. */
final class StoreChild {

    private StoreChild() {}

    /** Arguments: file, key in hexadecimal, prefix of the ids, bytes per value. */
    public static void main(String[] arguments) {
        SealedStore store = SealedStore.open(
                Path.of(arguments[0]), DataKey.of(HexFormat.of().parseHex(arguments[1])));
        PrintStream out = System.out;
        byte[] filling = new byte[Integer.parseInt(arguments[3])];
        for (int i = 0; ; i++) {
            String id = arguments[2] + i;
            try {
                store.write(SealedStoreTest.put("record", id, "value of " + id)
                        .put("outbox", SealedStoreTest.bytes(id), "l", filling));
            } catch (NotSaved e) {
                out.println("NOT SAVED " + e.reason() + " " + SealedStoreTest.text(store, "record", arguments[2] + 0));
                return;
            }
            out.println(id);
            out.flush();
        }
    }

    static List<String> command(Path file, byte[] key, String prefix, int bytes) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Xmx128m",
                "-cp",
                classes,
                StoreChild.class.getName(),
                file.toString(),
                HexFormat.of().formatHex(key),
                prefix,
                String.valueOf(bytes)));
    }

    static void awaitEnd(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The child did not end");
        }
    }
}
