package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a store after a power loss in the middle of a write. The library takes a chunk for whole when its first and
 * last sectors are there. So when the newest state is not sound, the file is cut back to where an earlier chunk ends,
 * and used if it is sound there and not behind its mark: then only what nobody had acknowledged is gone. It needs the
 * file to be appended to only, see {@link StoreFile}.
 */
final class TornTail {

    private static final Logger LOG = LoggerFactory.getLogger(TornTail.class);
    private static final int BLOCK = 4096;
    private static final int FOOTER = 128;
    private static final int MOST_CUTS = 4;

    private TornTail() {}

    /**
     * The file is closed while it is copied: an open one cannot be read by anybody else on Windows, and elsewhere
     * reading it so would give up the library's lock on it.
     *
     * @throws DamagedStore as {@link OpenStore#open} does
     * @throws StoreUnreachable when it cannot be opened now, or there is no room to look for a sound state
     */
    static OpenStore open(StorePlace place, StoreKeys keys) {
        try {
            OpenStore store = OpenStore.open(place, keys);
            if (store.damaged().isEmpty()) {
                return store;
            }
            store.file().abandon();
        } catch (DamagedStore e) {
            LOG.debug("Nothing of the store can be read as it is");
        }
        repair(place, keys);
        return OpenStore.open(place, keys);
    }

    private static void repair(StorePlace place, StoreKeys keys) {
        StorePlace copy = place.unfinished();
        try {
            try {
                Files.copy(
                        place.file(),
                        copy.file(),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                if (soundAfterCutting(copy, keys)) {
                    place.replaceBy(copy);
                    LOG.info("A write that was never acknowledged was cut off");
                }
            } finally {
                Files.deleteIfExists(copy.file());
            }
        } catch (IOException e) {
            throw new StoreUnreachable(e);
        }
    }

    private static boolean soundAfterCutting(StorePlace copy, StoreKeys keys) throws IOException {
        try (FileChannel file = FileChannel.open(copy.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = file.size();
            int cuts = 0;
            for (long end = (size - 1) / BLOCK * BLOCK; end > 2 * BLOCK && cuts < MOST_CUTS; end -= BLOCK) {
                if (endsChunk(file, end)) {
                    cuts++;
                    file.truncate(end);
                    file.force(true);
                    if (isSound(copy, keys)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean endsChunk(FileChannel file, long end) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(6);
        file.read(start, end - FOOTER);
        return new String(start.array(), StandardCharsets.US_ASCII).equals("chunk:");
    }

    private static boolean isSound(StorePlace copy, StoreKeys keys) {
        try {
            OpenStore store = OpenStore.open(copy, keys);
            store.file().abandon();
            return store.damaged().isEmpty();
        } catch (DamagedStore e) {
            return false;
        }
    }
}
