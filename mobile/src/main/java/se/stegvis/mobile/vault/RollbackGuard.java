package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import se.stegvis.mobile.device.OwnerOnlyFiles;

/**
 * How far the store has come, in a file of its own. The library answers a cut-off file with an older state without a
 * word; a store that is behind its mark shows it. Written after the store, in two slots by turns, so that a torn
 * write leaves the other. Of a file that was put back together with its mark it can show nothing.
 */
final class RollbackGuard {

    private static final int SLOT = Long.BYTES + 32;

    private final Path file;
    private final StoreKeys keys;

    RollbackGuard(Path file, StoreKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Makes the file anew. */
    void create(long commits) throws IOException {
        Files.deleteIfExists(file);
        OwnerOnlyFiles.create(file);
        byte[] slot = slot(commits);
        write(ByteBuffer.allocate(2 * SLOT).put(slot).put(slot).flip(), 0, true);
    }

    /** Not synced: after a power loss the mark may lag behind, which is on the safe side. */
    void raise(long commits) throws IOException {
        write(ByteBuffer.wrap(slot(commits)), (commits & 1) * SLOT, false);
    }

    /**
     * The highest commit the store is known to have had, or -1 when the mark is missing or damaged.
     *
     * @throws IOException when that cannot be read
     */
    long read() throws IOException {
        byte[] slots;
        try {
            slots = Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            return -1;
        }
        long highest = -1;
        for (int at = 0; at + SLOT <= slots.length; at += SLOT) {
            long commits = ByteBuffer.wrap(slots, at, Long.BYTES).getLong();
            if (Arrays.equals(slot(commits), Arrays.copyOfRange(slots, at, at + SLOT))) {
                highest = Math.max(highest, commits);
            }
        }
        return highest;
    }

    private byte[] slot(long commits) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(commits).array();
        return ByteBuffer.allocate(SLOT).put(number).put(keys.proof(number)).array();
    }

    private void write(ByteBuffer bytes, long at, boolean sync) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            if (sync) {
                channel.force(true);
            }
        }
    }
}
