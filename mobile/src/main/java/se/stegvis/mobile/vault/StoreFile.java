package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open file and its maps of sealed bytes. Commits only when called: the library's own timed commits would
 * acknowledge nothing and write half a batch.
 */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final int CACHE_MIB = 8;
    /**
     * Bytes of a page, where the library has 16 KiB. Keys lie in no order that anybody can read, so that a commit of many
     * entries changes nearly every page and writes it anew.
     */
    private static final int PAGE = 4 << 10;

    private final StorePlace place;
    private final GuardedFileStore channel;
    private final MVStore store;
    private final FileIdentity identity;

    private StoreFile(StorePlace place, GuardedFileStore channel, MVStore store, FileIdentity identity) {
        this.place = place;
        this.channel = channel;
        this.store = store;
        this.identity = identity;
    }

    /**
     * Not written before {@link #allowWriting}.
     *
     * @throws DamagedStore when nothing can be made of the file
     * @throws StoreUnreachable when it cannot be opened now
     */
    static StoreFile open(StorePlace place) {
        return open(place, new GuardedFileStore(settings()));
    }

    /** A file without content, which is written at once. */
    static StoreFile create(StorePlace place) {
        GuardedFileStore channel = new GuardedFileStore(settings());
        channel.allowWriting();
        return open(place, channel);
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(Map.of("cacheSize", CACHE_MIB, "pageSplitSize", PAGE));
    }

    private static StoreFile open(StorePlace place, GuardedFileStore channel) {
        MVStore store = reading(DamagedStore.WHOLE_FILE, () -> openLibrary(place, channel));
        try {
            return new StoreFile(place, channel, store, FileIdentity.of(place.file()));
        } catch (IOException e) {
            store.closeImmediately();
            throw new StoreUnreachable(e);
        }
    }

    /**
     * Appends only: the library loses acknowledged writes in a power loss when it reuses space within the file (seen
     * in one of a hundred simulated losses). {@link Compaction} pays for that.
     *
     * <p>Opens the channel first, because the library leaves it open and locked when it stumbles over a damaged file.
     */
    private static MVStore openLibrary(StorePlace place, GuardedFileStore channel) {
        channel.open(place.name(), false, null);
        boolean opened = false;
        try {
            if (channel.isReadOnly()) {
                // The library would open it all the same, and every save would fail.
                throw new StoreUnreachable(UnavailableReason.NO_RIGHT, "it may only be read");
            }
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(channel)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            store.setRetentionTime(0);
            store.setVersionsToKeep(0);
            store.setReuseSpace(false);
            opened = true;
            return store;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    MVMap<byte[], byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>().keyType(BytesType.INSTANCE).valueType(BytesType.INSTANCE));
    }

    boolean hasMap(String name) {
        return store.hasMap(name);
    }

    /** Its content was verified. */
    void allowWriting() {
        channel.allowWriting();
    }

    /** After this the changes survive a power loss. */
    void save() {
        store.commit();
        store.sync();
    }

    /**
     * Whether what is written will be found again: the file still has its name.
     *
     * @throws StoreUnreachable when that cannot be read
     */
    boolean hasItsName() {
        return identity.isAt(place.file());
    }

    boolean isOpen() {
        return !store.isClosed();
    }

    long size() throws IOException {
        return Files.size(place.file());
    }

    /** Closes without writing what was not saved. */
    void abandon() {
        store.closeImmediately();
    }

    /** Closes in an orderly way. Everything has been saved or the file abandoned by then. */
    void close() {
        if (!channel.isWritable()) {
            abandon();
            return;
        }
        try {
            store.close();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The store was not closed in an orderly way: {}",
                    e.getClass().getSimpleName());
            store.closeImmediately();
        }
    }

    /**
     * Reads from a file that may be damaged: besides its own exception the library then answers with nearly any other,
     * and a damaged length or loop ends in one of the two errors.
     *
     * @throws StoreUnreachable when the machine and not the file is to blame
     */
    static <T> T reading(String collection, Supplier<T> read) {
        try {
            return read.get();
        } catch (DamagedStore | StoreLocked | StoreUnreachable e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
            if (UnavailableReason.isIn(e)) {
                throw new StoreUnreachable(e);
            }
            throw new DamagedStore(collection, "the file cannot be read", e);
        }
    }
}
