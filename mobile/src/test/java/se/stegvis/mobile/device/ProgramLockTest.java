package se.stegvis.mobile.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program at a time works in a place; another program is tried by {@code journal.OneProgramTest}. */
class ProgramLockTest {
    @TempDir
    Path folder;

    @Test
    void aPlaceIsTakenOnceUntilItIsGivenBack() throws IOException {
        Path file = folder.resolve("place.lock");
        ProgramLock first = ProgramLock.acquire(file);
        assertThatThrownBy(() -> ProgramLock.acquire(file)).isInstanceOf(ProgramLock.Taken.class);

        first.close();
        first.close();

        ProgramLock second = ProgramLock.acquire(file);
        assertThatThrownBy(() -> ProgramLock.acquire(file))
                .as("closing the first again gave back nothing of the second")
                .isInstanceOf(ProgramLock.Taken.class);
        second.close();
    }

    @Test
    void aLinkLeadsToTheSamePlace() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        try (ProgramLock held = ProgramLock.acquire(folder.resolve("place.lock"))) {
            assertThatThrownBy(() -> ProgramLock.acquire(link.resolve("place.lock")))
                    .isInstanceOf(ProgramLock.Taken.class);
            assertThat(held).isNotNull();
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void itsFileIsOpenToItsOwnerAlone() throws IOException {
        Path file = folder.resolve("place.lock");
        ProgramLock.acquire(file).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aThreadThatWasInterruptedTakesItAndStaysInterrupted() throws IOException {
        Thread.currentThread().interrupt();
        try (ProgramLock held = ProgramLock.acquire(folder.resolve("place.lock"))) {
            assertThat(held).isNotNull();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
