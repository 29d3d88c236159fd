package se.stegvis.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();

    @AfterEach
    void roomAgain() {
        RecordingDisk.room(Long.MAX_VALUE);
    }

    @Test
    void whatDoesNotFitIsNotSavedAndTheSameStoreWritesAgainWhenThereIsRoom() throws Exception {
        StorePlace place = StorePlace.of(folder.resolve("s.store"), RecordingDisk.register());
        try (SealedStore store = SealedStore.create(place, key)) {
            store.write(SealedStoreTest.put("record", "before", "kept"));
            RecordingDisk.room(0);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> store.write(SealedStoreTest.put("record", "during", "lost")))
                        .isInstanceOfSatisfying(
                                NotSaved.class, e -> assertThat(e.reason()).isEqualTo(NotSaved.Reason.DISK_FULL));
                assertThat(SealedStoreTest.all(store, "record")).containsOnlyKeys("before");
            }
            RecordingDisk.room(Long.MAX_VALUE);
            store.write(SealedStoreTest.put("record", "after", "kept too"));
            assertThat(SealedStoreTest.all(store, "record")).containsOnlyKeys("before", "after");
        }
        try (SealedStore store = SealedStore.open(place, key)) {
            assertThat(store.damaged()).isEmpty();
            assertThat(SealedStoreTest.all(store, "record")).containsOnlyKeys("before", "after");
        }
    }

    @Test
    void aBatchThatIsTooBigDoesNotStopASmallOne() throws Exception {
        StorePlace place = StorePlace.of(folder.resolve("s.store"), RecordingDisk.register());
        try (SealedStore store = SealedStore.create(place, key)) {
            RecordingDisk.room(100_000);
            EntryBatch big = new EntryBatch().put("record", SealedStoreTest.bytes("big"), "l", new byte[200_000]);
            assertThatThrownBy(() -> store.write(big)).isInstanceOf(NotSaved.class);
            store.write(SealedStoreTest.put("record", "small", "fits"));
            assertThat(SealedStoreTest.all(store, "record")).containsOnlyKeys("small");
        }
    }

    @Test
    void theOperatingSystemsLimitIsAFullDisk() throws Exception {
        Path file = folder.resolve("s.store");
        SealedStore.create(file, key).close();
        List<String> command = StoreChild.command(file, key.bytes(), "r", 10_000);
        command.addAll(0, List.of("sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh"));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        StoreChild.awaitEnd(child);
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines.get(lines.size() - 1)).isEqualTo("NOT SAVED DISK_FULL value of r0");
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThat(store.damaged()).isEmpty();
            assertThat(SealedStoreTest.all(store, "record"))
                    .containsKeys(lines.subList(0, lines.size() - 1).toArray(String[]::new));
            store.write(SealedStoreTest.put("record", "after", "there is room again"));
        }
    }
}
