package se.stegvis.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that writes to the store is killed. How often: {@code -Dstegvis.kills}. */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("stegvis.kills", 8);

    @TempDir
    Path folder;

    @Test
    void everythingAcknowledgedSurvivesKills() throws Exception {
        Path file = folder.resolve("s.store");
        DataKey key = DataKey.random();
        SealedStore.create(file, key).close();
        Random random = new Random(20_261_122);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            Process child = new ProcessBuilder(StoreChild.command(file, key.bytes(), "r" + round + "-", 900))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int killAfter = random.nextInt(150);
            try (BufferedReader lines = child.inputReader()) {
                for (String id = lines.readLine(); id != null; id = lines.readLine()) {
                    acknowledged.add(id);
                    if (killAfter-- == 0) {
                        child.toHandle().destroyForcibly();
                    }
                }
            }
            StoreChild.awaitEnd(child);
            assertThat(child.exitValue()).as("killed, not ended").isEqualTo(137);
        }
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThat(store.damaged()).isEmpty();
            for (String id : acknowledged) {
                assertThat(SealedStoreTest.text(store, "record", id)).isEqualTo("value of " + id);
                assertThat(store.get("outbox", SealedStoreTest.bytes(id))).isPresent();
            }
            assertThat(SealedStoreTest.all(store, "outbox").keySet())
                    .isEqualTo(SealedStoreTest.all(store, "record").keySet());
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }
}
