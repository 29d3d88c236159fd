package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.h2.mvstore.MVMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open file together with its keys and inventory. Locking is the business of {@link SealedStore}. */
final class OpenStore {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);
    private static final String INVENTORY = "";
    private static final byte[] ONLY = {0};

    private final StoreFile file;
    private final StoreKeys keys;
    private final EntrySeal seal;
    private final RollbackGuard mark;
    private final Set<String> damaged = new ConcurrentSkipListSet<>();
    private StoreManifest inventory = StoreManifest.NEW;
    private long liveBytes;

    private OpenStore(StoreFile file, StorePlace place, StoreKeys keys) {
        this.file = file;
        this.keys = keys;
        this.seal = new EntrySeal(keys);
        this.mark = new RollbackGuard(place.mark(), keys);
    }

    /** A store without entries whose first commit, the one after {@code commits}, is already saved. */
    static OpenStore create(StorePlace place, StoreKeys keys, long commits) throws IOException {
        place.createEmpty();
        OpenStore store = new OpenStore(StoreFile.create(place), place, keys);
        store.inventory = new StoreManifest(commits, Map.of());
        store.mark.create(commits);
        store.save(List.of());
        return store;
    }

    /**
     * @throws DamagedStore when nothing at all can be read; smaller damage is returned by {@link #damaged()}
     * @throws StoreUnreachable when it cannot be opened now
     */
    static OpenStore open(StorePlace place, StoreKeys keys) {
        OpenStore store = new OpenStore(StoreFile.open(place), place, keys);
        try {
            store.verify();
        } catch (RuntimeException | Error e) {
            store.file.abandon();
            throw e;
        }
        return store;
    }

    /** Collections that do not hold what they should, or {@link DamagedStore#WHOLE_FILE} among them. */
    Set<String> damaged() {
        return Set.copyOf(damaged);
    }

    boolean isDamaged(String collection) {
        return damaged.contains(collection) || damaged.contains(DamagedStore.WHOLE_FILE);
    }

    StoreManifest inventory() {
        return inventory;
    }

    long liveBytes() {
        return liveBytes;
    }

    /** The highest commit this file is known to have had. */
    static long highest(StorePlace place, StoreKeys keys) throws IOException {
        return Math.max(0, new RollbackGuard(place.mark(), keys).read());
    }

    StoreFile file() {
        return file;
    }

    Optional<Entry> get(String collection, byte[] key) {
        return at(collection, keys.diskKey(keys.mapName(collection), key));
    }

    /** @throws DamagedStore when the entry is not what was written */
    Optional<Entry> at(String collection, byte[] diskKey) {
        String name = keys.mapName(collection);
        byte[] sealed = StoreFile.reading(
                collection, () -> file.hasMap(name) ? file.map(name).get(diskKey) : null);
        return Optional.ofNullable(sealed).map(found -> seal.open(collection, name, diskKey, found));
    }

    /** Keys in the file; of a damaged collection those before the first and behind the last unreadable page. */
    Set<byte[]> diskKeys(String collection) {
        Set<byte[]> found = new TreeSet<>(Arrays::compareUnsigned);
        String name = keys.mapName(collection);
        if (StoreFile.reading(collection, () -> file.hasMap(name))) {
            MVMap<byte[], byte[]> map = StoreFile.reading(collection, () -> file.map(name));
            if (!collect(collection, map, false, found)) {
                collect(collection, map, true, found);
            }
        }
        return found;
    }

    private boolean collect(String collection, MVMap<byte[], byte[]> map, boolean backwards, Set<byte[]> found) {
        try {
            return StoreFile.reading(collection, () -> {
                map.cursor(null, null, backwards).forEachRemaining(found::add);
                return true;
            });
        } catch (DamagedStore e) {
            damaged.add(collection);
            return false;
        }
    }

    /** Saves all batches in one commit. On any exception the file must be abandoned. */
    void save(List<EntryBatch> group) {
        if (damaged.contains(DamagedStore.WHOLE_FILE)) {
            throw new DamagedStore(DamagedStore.WHOLE_FILE, "it takes no more before it is salvaged");
        }
        Gcm.Sealing sealing = seal.sealing();
        Map<String, CollectionSum> changed = new HashMap<>();
        for (EntryBatch batch : group) {
            batch.changes().forEach(change -> changed.put(change.collection(), apply(sealing, change, changed)));
        }
        StoreManifest next = inventory.next(changed);
        EntryBatch.Change put = new EntryBatch.Change(INVENTORY, ONLY, "", next.toBytes());
        String name = keys.mapName(INVENTORY);
        byte[] diskKey = keys.diskKey(name, ONLY);
        file.map(name).put(diskKey, seal.seal(sealing, name, diskKey, put));
        file.save();
        inventory = next;
        if (file.hasItsName()) {
            raiseMark(); // another store's mark may lie there otherwise
        }
    }

    private CollectionSum apply(Gcm.Sealing sealing, EntryBatch.Change change, Map<String, CollectionSum> changed) {
        String name = keys.mapName(change.collection());
        byte[] diskKey = keys.diskKey(name, change.key());
        MVMap<byte[], byte[]> map = file.map(name);
        CollectionSum sum = changed.getOrDefault(change.collection(), inventory.of(change.collection()));
        byte[] sealed = change.value() == null ? null : seal.seal(sealing, name, diskKey, change);
        byte[] old = sealed == null ? map.remove(diskKey) : map.put(diskKey, sealed);
        CollectionSum without = old == null ? sum : sum.without(seal.proof(name, diskKey, old));
        return sealed == null ? without : without.with(seal.proof(name, diskKey, sealed));
    }

    private void raiseMark() {
        try {
            mark.raise(inventory.commits());
        } catch (ClosedChannelException e) {
            LOG.debug("The store's mark lags behind after an interrupt");
        } catch (IOException e) {
            LOG.warn(
                    "The store is saved, but its mark could not be raised: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void verify() {
        try {
            inventory = StoreManifest.fromBytes(get(INVENTORY, ONLY)
                    .orElseThrow(() -> new DamagedStore(DamagedStore.WHOLE_FILE, "its inventory is missing"))
                    .value());
            long highest = mark.read();
            if (highest < 0 || highest > inventory.commits()) {
                damaged.add(DamagedStore.WHOLE_FILE);
            }
        } catch (DamagedStore e) {
            damaged.add(DamagedStore.WHOLE_FILE);
        } catch (IOException e) {
            throw new StoreUnreachable(e);
        }
        for (String collection : inventory.names()) {
            if (!holdsWhatItShould(collection)) {
                damaged.add(collection);
            }
        }
        if (!damaged.contains(DamagedStore.WHOLE_FILE)) {
            file.allowWriting();
        }
        damaged.forEach(collection -> LOG.error("Damage found in the store, collection {}", collection));
    }

    private boolean holdsWhatItShould(String collection) {
        String name = keys.mapName(collection);
        try {
            return StoreFile.reading(collection, () -> sumOf(name)).same(inventory.of(collection));
        } catch (DamagedStore e) {
            return false;
        }
    }

    private CollectionSum sumOf(String name) {
        CollectionSum sum = CollectionSum.EMPTY;
        if (file.hasMap(name)) {
            for (Map.Entry<byte[], byte[]> entry : file.map(name).entrySet()) {
                sum = sum.with(seal.proof(name, entry.getKey(), entry.getValue()));
                liveBytes += entry.getKey().length + entry.getValue().length;
            }
        }
        return sum;
    }

    /** An interrupted thread closes the file under everyone: opening it again is enough. */
    static boolean lostChannel(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }
}
