package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.file.Files;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saving each record at once leaves dead pages behind. A file that is mostly dead is copied and the copy checked before
 * it takes the original's place; a crash or a full disk leaves the original. Done at start, and in a long day when the
 * file has grown large.
 */
final class Compaction {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final long WORTH_BYTES = 2 << 20;
    private static final int WORTH_TIMES = 3;
    private static final long GROWN_BYTES = 64 << 20;
    private static final int LOOK_EVERY = 256;

    private Compaction() {}

    /** The store, compacted where that was worthwhile and went well. */
    static OpenStore whenWorthwhile(OpenStore store, StorePlace place, StoreKeys keys) throws IOException {
        long size = store.file().size();
        if (!store.damaged().isEmpty() || size < WORTH_BYTES || size < WORTH_TIMES * store.liveBytes()) {
            return store;
        }
        store.file().close();
        StorePlace copy = place.unfinished();
        try {
            copy.createEmpty();
            MVStore.compact(place.name(), copy.name(), false, null);
            if (isSame(copy, keys, store.inventory())) {
                place.replaceBy(copy);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The store was not compacted: {}", e.getClass().getSimpleName());
        } finally {
            remove(copy);
        }
        return OpenStore.open(place, keys);
    }

    private static void remove(StorePlace copy) {
        try {
            Files.deleteIfExists(copy.file());
        } catch (IOException e) {
            LOG.warn("A copy was left behind: {}", e.getClass().getSimpleName());
        }
    }

    /** As {@link #whenWorthwhile}, but for a file that has grown large while it was open. */
    static OpenStore whenGrown(OpenStore store, StorePlace place, StoreKeys keys) {
        try {
            boolean look = store.inventory().commits() % LOOK_EVERY == 0;
            return look && store.file().size() > GROWN_BYTES ? whenWorthwhile(store, place, keys) : store;
        } catch (IOException e) {
            LOG.warn("The store was not compacted: {}", e.getClass().getSimpleName());
            return store;
        }
    }

    private static boolean isSame(StorePlace copy, StoreKeys keys, StoreManifest expected) {
        OpenStore copied = OpenStore.open(copy, keys);
        copied.file().close();
        return copied.damaged().isEmpty() && copied.inventory().commits() == expected.commits();
    }
}
