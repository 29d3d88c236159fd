package se.stegvis.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.device.ProgramLock;

class StoreFolderTest {

    @TempDir
    Path temp;

    private StoreFolder folder;

    @BeforeEach
    void emptyFolder() throws IOException {
        folder = new StoreFolder(
                temp.resolve("stores"), new FileDeviceSecret(temp.resolve("device")), KeyWrapTest.CHEAP);
    }

    private DataKey key(String municipality, String user, String passphrase) throws IOException {
        UnwrapResult outcome = folder.unwrap(municipality, user, KeyWrapTest.phrase(passphrase));
        assertThat(outcome).isInstanceOf(UnwrapResult.Unwrapped.class);
        return ((UnwrapResult.Unwrapped) outcome).key();
    }

    private void createWith(String municipality, String user, String value) throws Exception {
        try (SealedStore store = folder.create(municipality, user, KeyWrapTest.phrase("phrase of " + user))) {
            store.write(SealedStoreTest.put("record", "a", value));
        }
    }

    @Test
    void b1_theLockIsTheSameByWhicheverRoadTheFolderIsReached() throws Exception {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), temp.resolve("stores"));
        Path parent = Files.createSymbolicLink(temp.resolve("road"), temp);
        FileDeviceSecret device = new FileDeviceSecret(temp.resolve("device"));
        FolderLock.Share held = folder.hold();
        try {
            for (Path road : List.of(link, parent.resolve("stores"), temp.resolve("elsewhere/../stores"))) {
                StoreFolder other = new StoreFolder(road, device, KeyWrapTest.CHEAP);
                assertThat(other.folder()).isEqualTo(folder.folder());
                assertThatThrownBy(other::hold).isInstanceOf(ProgramLock.Taken.class);
            }
        } finally {
            held.close();
        }
    }

    @Test
    void eachUserHasAStoreOfTheirOwn() throws Exception {
        createWith("ekdalen", "handlaggare1", "1");
        createWith("ekdalen", "handlaggare2", "2");
        createWith("granby", "handlaggare1", "3");
        assertThat(folder.holds("ekdalen", "handlaggare1")).isTrue();
        assertThat(folder.holds("granby", "handlaggare2")).isFalse();
        try (SealedStore store =
                folder.open("ekdalen", "handlaggare2", key("ekdalen", "handlaggare2", "phrase of handlaggare2"))) {
            assertThat(SealedStoreTest.text(store, "record", "a")).isEqualTo("2");
        }
        try (SealedStore store =
                folder.open("granby", "handlaggare1", key("granby", "handlaggare1", "phrase of handlaggare1"))) {
            assertThat(SealedStoreTest.text(store, "record", "a")).isEqualTo("3");
        }
    }

    @Test
    void fileNamesTellNeitherUserNorMunicipality() throws Exception {
        createWith("ekdalen", "handlaggare1", "1");
        try (var files = Files.list(temp.resolve("stores"))) {
            assertThat(files.map(one -> one.getFileName().toString()))
                    .hasSize(3)
                    .allMatch(name -> name.matches("[0-9a-f]{32}\\.(store|key|store\\.mark)"));
        }
    }

    @Test
    void aNewPassphraseReplacesTheOldAndKeepsTheData() throws Exception {
        createWith("ekdalen", "handlaggare1", "1");
        try (DataKey key = key("ekdalen", "handlaggare1", "phrase of handlaggare1")) {
            folder.changePassphrase("ekdalen", "handlaggare1", key, KeyWrapTest.phrase("en helt ny fras"));
        }
        assertThat(folder.unwrap("ekdalen", "handlaggare1", KeyWrapTest.phrase("phrase of handlaggare1")))
                .isEqualTo(new UnwrapResult.NotUnwrapped());
        try (SealedStore store =
                folder.open("ekdalen", "handlaggare1", key("ekdalen", "handlaggare1", "en helt ny fras"))) {
            assertThat(SealedStoreTest.text(store, "record", "a")).isEqualTo("1");
        }
    }

    @Test
    void aStoreIsNeverMadeOverAnother() throws Exception {
        createWith("ekdalen", "handlaggare1", "1");
        assertThatThrownBy(() -> createWith("ekdalen", "handlaggare1", "2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCreationThatNeverGotItsKeyIsDoneAgain() throws Exception {
        createWith("ekdalen", "handlaggare1", "1");
        try (var files = Files.list(temp.resolve("stores"))) {
            Files.delete(files.filter(one -> one.toString().endsWith(".key"))
                    .findFirst()
                    .orElseThrow());
        }
        createWith("ekdalen", "handlaggare1", "2");
        assertThat(folder.holds("ekdalen", "handlaggare1")).isTrue();
    }

    @Test
    void aStoreThatLostItsMarkIsSalvagedWithEverythingReadable() throws Exception {
        createWith("ekdalen", "handlaggare1", "1");
        try (var files = Files.list(temp.resolve("stores"))) {
            Files.delete(files.filter(one -> one.toString().endsWith(".mark"))
                    .findFirst()
                    .orElseThrow());
        }
        try (DataKey key = key("ekdalen", "handlaggare1", "phrase of handlaggare1")) {
            assertThat(folder.salvage("ekdalen", "handlaggare1", key, Set.of("outbox")))
                    .containsExactly("outbox", "record");
            try (SealedStore store = folder.open("ekdalen", "handlaggare1", key)) {
                assertThat(store.damaged()).isEmpty();
                assertThat(SealedStoreTest.all(store, "record")).containsEntry("a", "1");
                store.write(SealedStoreTest.put("record", "b", "2"));
            }
        }
    }

    @Test
    void aHopelessStoreIsSalvagedEmptyAndKeptAside() throws Exception {
        createWith("ekdalen", "handlaggare1", "1");
        Path file;
        try (var files = Files.list(temp.resolve("stores"))) {
            file = files.filter(one -> one.toString().endsWith(".store"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(file, new byte[100]);
        try (DataKey key = key("ekdalen", "handlaggare1", "phrase of handlaggare1")) {
            assertThatThrownBy(() -> folder.open("ekdalen", "handlaggare1", key))
                    .isInstanceOf(DamagedStore.class);
            assertThat(folder.salvage("ekdalen", "handlaggare1", key, Set.of("record")))
                    .containsExactly("record");
            try (SealedStore store = folder.open("ekdalen", "handlaggare1", key)) {
                assertThat(SealedStoreTest.all(store, "record")).isEmpty();
                assertThat(store.damaged()).isEmpty();
            }
        }
        assertThat(file.resolveSibling(file.getFileName() + ".damaged1")).hasSize(100);
    }
}
