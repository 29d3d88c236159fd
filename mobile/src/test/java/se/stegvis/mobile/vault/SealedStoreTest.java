package se.stegvis.mobile.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStoreTest {

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private Path file;
    private SealedStore store;

    @BeforeEach
    void emptyStore() throws NotSaved {
        file = folder.resolve("s.store");
        store = SealedStore.create(file, key);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static String text(SealedStore store, String collection, String key) {
        return store.get(collection, bytes(key))
                .map(entry -> new String(entry.value(), UTF_8))
                .orElse(null);
    }

    static Map<String, String> all(SealedStore store, String collection) {
        Map<String, String> found = new TreeMap<>();
        store.each(collection, entry -> found.put(new String(entry.key(), UTF_8), new String(entry.value(), UTF_8)));
        return found;
    }

    static EntryBatch put(String collection, String key, String value) {
        return new EntryBatch().put(collection, bytes(key), "label of " + key, bytes(value));
    }

    private void reopen() {
        store.close();
        store = SealedStore.open(file, key);
    }

    @Test
    void aBatchAcrossCollectionsIsThereAfterReopening() throws NotSaved {
        store.write(put("record", "a", "1").put("outbox", bytes("a"), "l", bytes("2")));
        store.write(put("record", "b", "").remove("outbox", bytes("a")).remove("outbox", bytes("never")));
        reopen();
        assertThat(all(store, "record")).isEqualTo(Map.of("a", "1", "b", ""));
        assertThat(all(store, "outbox")).isEmpty();
        assertThat(store.get("record", bytes("a")).orElseThrow().label()).isEqualTo("label of a");
        assertThat(store.get("nowhere", bytes("a"))).isEmpty();
        assertThat(store.damaged()).isEmpty();
    }

    @Test
    void theLastPutOfAKeyStands() throws NotSaved {
        store.write(put("record", "a", "1").put("record", bytes("a"), "l", bytes("2")));
        store.write(put("record", "a", "3"));
        reopen();
        assertThat(all(store, "record")).isEqualTo(Map.of("a", "3"));
        assertThat(store.damaged()).isEmpty();
    }

    @Test
    void anotherKeyOpensNothing() throws NotSaved {
        store.write(put("record", "a", "1"));
        store.close();
        try (SealedStore other = SealedStore.open(file, DataKey.random())) {
            assertThat(other.damaged()).containsExactly(DamagedStore.WHOLE_FILE);
            assertThatThrownBy(() -> other.get("record", bytes("a"))).isInstanceOf(DamagedStore.class);
            assertThatThrownBy(() -> other.write(put("record", "a", "2")))
                    .isInstanceOfSatisfying(
                            NotSaved.class, e -> assertThat(e.reason()).isEqualTo(NotSaved.Reason.STORE_DAMAGED));
        }
        store = SealedStore.open(file, key);
        assertThat(text(store, "record", "a")).isEqualTo("1");
    }

    /** The library shortens a file in which it finds no chunk, and would throw away what a salvage could read. */
    @ParameterizedTest
    @ValueSource(ints = {4096, 8192})
    void b1_aDamagedFileIsNotWrittenByOpeningIt(int intact) throws Exception {
        for (int i = 0; i < 200; i++) {
            store.write(put("record", "key " + i, "value ".repeat(40) + i));
        }
        store.close();
        byte[] ill = Files.readAllBytes(file);
        for (int at = intact; at < ill.length; at += 97) {
            ill[at] ^= 0x55;
        }
        Files.write(file, ill);
        assertThatThrownBy(() -> {
                    try (SealedStore opened = SealedStore.open(file, key)) {
                        opened.get("record", bytes("key 1"));
                    }
                })
                .isInstanceOf(DamagedStore.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(ill);
        assertThat(Salvage.run(StorePlace.of(file), key, List.of("record"))).contains("record");
        store = SealedStore.open(file, key);
        assertThat(Files.readAllBytes(folder.resolve("s.store.damaged1"))).isEqualTo(ill);
    }

    @Test
    void b1_aMissingFileIsNeitherDamagedNorAnEmptyStore() throws IOException {
        store.close();
        Files.delete(file);
        assertThatThrownBy(() -> SealedStore.open(file, key))
                .isInstanceOfSatisfying(StoreUnreachable.class, e -> assertThat(UnavailableReason.of(e, file))
                        .isEqualTo(UnavailableReason.GONE));
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingReadableLiesInTheFolder() throws Exception {
        String canary = "KANARIEFÅGEL-7";
        store.write(
                new EntryBatch().put("KANARIEFÅGEL-7shelf", bytes(canary + "key"), canary + "label", bytes(canary)));
        assertNoCanary(canary);
        reopen();
        assertNoCanary(canary);
        store.write(new EntryBatch().remove("KANARIEFÅGEL-7shelf", bytes(canary + "key")));
        store.close();
        assertNoCanary(canary);
    }

    private void assertNoCanary(String canary) throws IOException {
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        for (Path one : files) {
            String content = Files.readString(one, StandardCharsets.ISO_8859_1);
            for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(content).doesNotContain(new String(canary.getBytes(charset), StandardCharsets.ISO_8859_1));
            }
            assertThat(one.getFileName().toString()).doesNotContain(canary);
        }
    }

    @Test
    void aLockedStoreAnswersNothing() throws NotSaved {
        store.write(put("record", "a", "1"));
        store.close();
        assertThatThrownBy(() -> store.get("record", bytes("a"))).isInstanceOf(StoreLocked.class);
        assertThatThrownBy(() -> store.write(put("record", "b", "1")))
                .isInstanceOfSatisfying(
                        NotSaved.class, e -> assertThat(e.reason()).isEqualTo(NotSaved.Reason.LOCKED));
        assertThatThrownBy(() -> all(store, "record")).isInstanceOf(StoreLocked.class);
    }

    @Test
    void manyThreadsWriteAndNothingIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String prefix = "t" + thread + "-";
            running.add(threads.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    store.write(put("record", prefix + i, prefix));
                    assertThat(text(store, "record", prefix + i)).isEqualTo(prefix);
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        reopen();
        assertThat(all(store, "record")).hasSize(800);
        assertThat(store.damaged()).isEmpty();
    }

    @Test
    void anInterruptedThreadLosesNothingAndHarmsNoOne() throws Exception {
        store.write(put("record", "a", "1"));
        Thread.currentThread().interrupt();
        store.write(put("record", "b", "2"));
        assertThat(Thread.interrupted()).isTrue();
        List<String> acknowledged = new ArrayList<>();
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 200; i++) {
                try {
                    store.write(put("record", "w" + i, "w"));
                    acknowledged.add("w" + i);
                } catch (NotSaved e) {
                    acknowledged.add("refused " + e.getMessage());
                }
            }
        });
        writer.start();
        while (writer.isAlive()) {
            writer.interrupt();
            assertThat(text(store, "record", "a")).isEqualTo("1");
            writer.join(1);
        }
        reopen();
        assertThat(acknowledged).hasSize(200);
        assertThat(all(store, "record")).containsKeys(acknowledged.toArray(String[]::new));
        assertThat(store.damaged()).isEmpty();
    }

    @Test
    void aVisitorMayWrite() throws NotSaved {
        store.write(put("record", "a", "1").put("record", bytes("b"), "l", bytes("2")));
        store.each("record", entry -> {
            try {
                store.write(new EntryBatch().remove("record", entry.key()));
            } catch (NotSaved e) {
                throw new AssertionError(e);
            }
        });
        assertThat(all(store, "record")).isEmpty();
    }

    @Test
    void aFileThatIsMostlyDeadIsCompactedAtStart() throws Exception {
        byte[] big = new byte[200_000];
        for (int i = 0; i < 40; i++) {
            store.write(new EntryBatch().put("record", bytes("k" + i), "l", big));
        }
        EntryBatch removing = new EntryBatch();
        for (int i = 1; i < 40; i++) {
            removing.remove("record", bytes("k" + i));
        }
        store.write(removing);
        store.write(put("record", "small", "kept"));
        long before = Files.size(file);
        reopen();
        assertThat(before).isGreaterThan(4_000_000);
        assertThat(Files.size(file)).isLessThan(before / 4);
        assertThat(store.get("record", bytes("k0")).orElseThrow().value()).isEqualTo(big);
        assertThat(text(store, "record", "small")).isEqualTo("kept");
        store.write(put("record", "after", "compaction"));
        reopen();
        assertThat(text(store, "record", "after")).isEqualTo("compaction");
        assertThat(store.damaged()).isEmpty();
    }

    /** 4.6 times with the library's own pages, for each commit writes every page that it changes. */
    @Test
    void pagesOfAPullAreWrittenWithoutMuchAroundThem() throws Exception {
        int entries = 5000;
        int commit = 500;
        int length = 1150;
        for (int first = 0; first < entries; first += commit) {
            EntryBatch page = new EntryBatch();
            for (int i = first; i < first + commit; i++) {
                page.put("things", bytes("key " + i), "label", new byte[length]);
            }
            store.write(page);
        }
        assertThat(Files.size(file)).isLessThan(3L * entries * length);
    }
}
