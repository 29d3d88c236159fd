package se.stegvis.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the file: never a value that was not written there, never a loss that nobody is told of. */
class DamageTest {

    private static final int ENTRIES = 60;
    private static final long SEED = 20_261_122;

    @TempDir
    Path folder;

    /** A thousand reported damages would bury the build's own words. */
    private static final Logger NOISE = Logger.getLogger("se.stegvis.mobile.vault");

    private final DataKey key = DataKey.random();
    private Path file;
    private byte[] sound;

    @BeforeAll
    static void quiet() {
        NOISE.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        NOISE.setLevel(null);
    }

    @BeforeEach
    void soundStore() throws Exception {
        file = folder.resolve("s.store");
        try (SealedStore store = SealedStore.create(file, key)) {
            for (int i = 0; i < ENTRIES; i++) {
                store.write(SealedStoreTest.put(collection(i), "k" + i, "value " + i + " ".repeat(i * 5)));
            }
        }
        sound = Files.readAllBytes(file);
    }

    private static String collection(int i) {
        return i % 3 == 0 ? "outbox" : "record";
    }

    /** How many of the entries could be read; fails on a false value and on a silent loss. */
    private int readable(String what) {
        int read = 0;
        try (SealedStore store = SealedStore.open(file, key)) {
            for (int i = 0; i < ENTRIES; i++) {
                try {
                    assertThat(SealedStoreTest.text(store, collection(i), "k" + i))
                            .as("%s: entry %d", what, i)
                            .isEqualTo("value " + i + " ".repeat(i * 5));
                    read++;
                } catch (DamagedStore e) {
                    assertThat(e.collection()).isIn(collection(i), DamagedStore.WHOLE_FILE);
                }
            }
        } catch (DamagedStore e) {
            assertThat(e.collection()).isEqualTo(DamagedStore.WHOLE_FILE);
        }
        return read;
    }

    @Test
    void aFlippedByteIsNeverShownAndMostlyHurtsOneEntryOnly() throws IOException {
        Random random = new Random(SEED);
        int untouched = 0;
        int mostlyReadable = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] flipped = sound.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            int read = readable("round " + round + ", byte " + at);
            untouched += read == ENTRIES ? 1 : 0;
            mostlyReadable += read >= ENTRIES - 10 ? 1 : 0;
        }
        assertThat(untouched).as("dead space was hit, and live space too").isBetween(1, 999);
        assertThat(mostlyReadable).isGreaterThan(700);
    }

    @Test
    void zeroedBlocksAreNeverShownAsData() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            byte[] zeroed = sound.clone();
            int at = random.nextInt(zeroed.length);
            Arrays.fill(zeroed, at, Math.min(zeroed.length, at + 512), (byte) 0);
            Files.write(file, zeroed);
            readable("round " + round + ", from " + at);
        }
    }

    @Test
    void aCutOffFileIsNoticedEvenWhenAnOlderStateIsWhole() throws IOException {
        for (int length = sound.length - 1; length >= 0; length -= 1999) {
            Files.write(file, Arrays.copyOf(sound, length));
            readable("cut to " + length);
        }
        Files.write(file, new byte[0]);
        assertThat(readable("emptied")).isZero();
    }

    @Test
    void anOlderStateOfTheFileIsNoticed() throws Exception {
        try (SealedStore store = SealedStore.open(file, key)) {
            store.write(SealedStoreTest.put("record", "newest", "acknowledged"));
        }
        Files.write(file, sound);
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThat(store.damaged()).containsExactly(DamagedStore.WHOLE_FILE);
            assertThatThrownBy(() -> store.get("record", SealedStoreTest.bytes("newest")))
                    .isInstanceOf(DamagedStore.class);
            assertThat(SealedStoreTest.text(store, "record", "k1")).startsWith("value 1");
        }
    }

    @Test
    void aLostMarkIsNoticed() throws IOException {
        Files.delete(folder.resolve("s.store.mark"));
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThat(store.damaged()).containsExactly(DamagedStore.WHOLE_FILE);
        }
    }

    @Test
    void swappedValuesAreNoticed() {
        tamper((map, entries) -> {
            byte[][] keys = entries.keySet().toArray(byte[][]::new);
            map.put(keys[0], entries.get(keys[1]));
            map.put(keys[1], entries.get(keys[0]));
        });
        assertThat(readable("swapped")).isEqualTo(ENTRIES - 2);
        assertDamagedCollections();
    }

    @Test
    void aRemovedEntryIsNoticed() {
        tamper((map, entries) -> map.remove(entries.keySet().iterator().next()));
        assertThat(readable("removed")).isEqualTo(ENTRIES - 1);
        assertDamagedCollections();
    }

    @Test
    void anEntryUnderAForgedKeyIsNoticed() {
        tamper((map, entries) ->
                map.put(new byte[16], entries.values().iterator().next()));
        assertThat(readable("added")).isEqualTo(ENTRIES);
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThatThrownBy(() -> SealedStoreTest.all(store, "record"))
                    .isInstanceOfSatisfying(
                            DamagedStore.class, e -> assertThat(e.collection()).isEqualTo("record"));
            assertThat(SealedStoreTest.all(store, "outbox")).hasSize(ENTRIES / 3);
        }
    }

    @Test
    void anOlderValuePutBackIsNoticed() throws Exception {
        Map<byte[], byte[]> old = new HashMap<>();
        tamper((map, entries) -> old.putAll(entries));
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThat(store.damaged()).isEmpty();
            store.write(SealedStoreTest.put("record", "k1", "newer"));
        }
        tamper((map, entries) -> old.forEach((k, value) -> {
            if (!Arrays.equals(map.get(k), value)) {
                map.put(k, value);
            }
        }));
        assertDamagedCollections();
    }

    private void assertDamagedCollections() {
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThat(store.damaged()).containsExactly("record");
        }
    }

    private interface Tampering {
        void on(MVMap<byte[], byte[]> map, Map<byte[], byte[]> entries);
    }

    private void tamper(Tampering tampering) {
        StoreFile opened = StoreFile.open(StorePlace.of(file));
        opened.allowWriting();
        MVMap<byte[], byte[]> map = opened.map(new StoreKeys(key).mapName("record"));
        Map<byte[], byte[]> entries = new HashMap<>();
        map.forEach(entries::put);
        tampering.on(map, entries);
        opened.save();
        opened.close();
        // Leaves no earlier state in the file that it could be cut back to.
        MVStore.compact(file.toString(), false, null);
    }
}
