package se.stegvis.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal by the machine is never taken for a damaged store. */
class UnavailableReasonTest {

    /** A disk that does not let a file be opened. */
    public static final class RefusingDisk extends FilePathWrapper {
        private static Supplier<IOException> refusal;

        @Override
        public String getScheme() {
            return "refusing";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            throw refusal.get();
        }
    }

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();

    private static IOException failure(String kind, String reason) {
        return switch (kind) {
            case "denied" -> new AccessDeniedException("s.store");
            case "missing" -> new NoSuchFileException("s.store");
            case "system" -> new FileSystemException("s.store", null, reason);
            default -> new IOException(reason);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "denied, , NO_RIGHT",
        "missing, , GONE",
        "system, Read-only file system, NO_RIGHT",
        "system, No space left on device, DISK_FULL",
        "plain, s.store (Permission denied), NO_RIGHT",
        "plain, Disk quota exceeded, DISK_FULL",
        "plain, Input/output error, DISK_FAILED",
        "plain, In-/utmatningsfel, DISK_FAILED",
        "plain, No locks available, DISK_FAILED"
    })
    void b1_aFileThatCannotBeOpenedIsHinderedAndNotDamaged(String kind, String reason, UnavailableReason hindrance)
            throws Exception {
        Path file = folder.resolve("s.store");
        try (SealedStore store = SealedStore.create(file, key)) {
            store.write(SealedStoreTest.put("record", "a", "1"));
        }
        FilePath.register(new RefusingDisk());
        RefusingDisk.refusal = () -> failure(kind, reason);
        assertThatThrownBy(() -> SealedStore.open(StorePlace.of(file, "refusing:"), key))
                .isInstanceOfSatisfying(StoreUnreachable.class, e -> assertThat(UnavailableReason.of(e, file))
                        .isEqualTo(hindrance));
        try (SealedStore store = SealedStore.open(file, key)) {
            assertThat(SealedStoreTest.text(store, "record", "a")).isEqualTo("1");
        }
    }

    @Test
    void b1_aStoreOpenInTheLibraryAloneIsInUse() throws Exception {
        Path file = folder.resolve("s.store");
        try (SealedStore store = SealedStore.create(file, key)) {
            assertThatThrownBy(() -> SealedStore.open(file, key))
                    .isInstanceOfSatisfying(StoreUnreachable.class, e -> assertThat(UnavailableReason.of(e, file))
                            .isEqualTo(UnavailableReason.IN_USE));
            assertThat(store.damaged()).isEmpty();
        }
    }

    @Test
    void b1_theEndOfAFileLiesOnTheDiskAndIsDamage() {
        assertThat(UnavailableReason.isIn(new IllegalStateException(new EOFException())))
                .isFalse();
        assertThat(UnavailableReason.isIn(new IllegalStateException(new IOException("Input/output error"))))
                .isTrue();
        assertThat(UnavailableReason.isIn(new IllegalArgumentException("negative length")))
                .isFalse();
    }

    @Test
    void b1_whereTheExceptionDoesNotTellTheDiskIsAsked() throws IOException {
        IOException wordless = new IOException("Fel 5");
        assertThat(UnavailableReason.of(wordless, folder.resolve("nothing"))).isEqualTo(UnavailableReason.GONE);
        assertThat(UnavailableReason.of(wordless, Files.createFile(folder.resolve("there"))))
                .isEqualTo(UnavailableReason.DISK_FAILED);
    }
}
