package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.vault.RecordingDisk;

/** The disks of tests do what the machine's own does, as long as nothing is broken on purpose. */
class DiskContractTest {
    @TempDir
    Path folder;

    /** The prefix of a file's name for the library; empty for the machine's own disk. */
    static String[] schemes() throws IOException {
        SimulatedDisk.losePowerAfter(Path.of("registers-the-scheme"), Integer.MAX_VALUE - 1);
        return new String[] {"", RecordingDisk.register(), "simulated:"};
    }

    private FileChannel open(String scheme) throws IOException {
        return FilePath.get(scheme + folder.resolve("f")).open("rw");
    }

    private static void write(FileChannel disk, long at, int... bytes) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(bytes.length);
        for (int one : bytes) {
            all.put((byte) one);
        }
        assertThat(disk.write(all.flip(), at)).isEqualTo(bytes.length);
    }

    private static byte[] read(FileChannel disk, long at, int length) throws IOException {
        ByteBuffer found = ByteBuffer.allocate(length);
        int read = disk.read(found, at);
        byte[] bytes = new byte[Math.max(0, read)];
        found.flip().get(bytes);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void f11_whatIsWrittenIsReadWhereItWasWritten(String scheme) throws IOException {
        try (FileChannel disk = open(scheme)) {
            write(disk, 0, 1, 2, 3, 4);
            write(disk, 2, 9);

            assertThat(read(disk, 0, 4)).containsExactly(1, 2, 9, 4);
            assertThat(disk.size()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void f11_beyondTheEndThereIsNothingAndAGapIsZeros(String scheme) throws IOException {
        try (FileChannel disk = open(scheme)) {
            write(disk, 0, 1);
            assertThat(read(disk, 5, 2)).isEmpty();
            write(disk, 3, 7);

            assertThat(read(disk, 0, 9)).containsExactly(1, 0, 0, 7);
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void f11_whatIsCutOffIsGoneAndCuttingDoesNotLengthen(String scheme) throws IOException {
        try (FileChannel disk = open(scheme)) {
            write(disk, 0, 1, 2, 3, 4);
            disk.truncate(2);
            disk.truncate(100);

            assertThat(disk.size()).isEqualTo(2);
            assertThat(read(disk, 0, 9)).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void f11_whatIsSyncedAndClosedIsThereWhenItIsOpenedAgain(String scheme) throws IOException {
        try (FileChannel disk = open(scheme)) {
            write(disk, 0, 5, 6);
            disk.force(true);
        }
        try (FileChannel disk = open(scheme)) {
            assertThat(read(disk, 0, 9)).containsExactly(5, 6);
        }
    }
}
