package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a sound store of what can still be read in a damaged one. It works on a copy, and itself reads the damage there
 * before it does anything: a store that is whole, or that cannot be read now, is left as it is. The damaged file is
 * kept beside the new one, for support. A crash on the way leaves the damaged store, and the salvage can be done again.
 */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    private static final int ENTRIES_PER_COMMIT = 200;

    private final StorePlace place;
    private final StoreKeys keys;
    private final Collection<String> collections;

    private Salvage(StorePlace place, StoreKeys keys, Collection<String> collections) {
        this.place = place;
        this.keys = keys;
        this.collections = collections;
    }

    /**
     * Replaces a damaged store.
     *
     * @param place whose folder this program has locked and in which the store is not open
     * @param collections names to look for; needed when the file's own inventory is lost, because names are not readable
     * @return the collections from which something may be missing now; empty when the store is whole and nothing was done
     * @throws NotSaved when the disk refuses; nothing is changed then
     * @throws StoreUnreachable when it cannot be read now; nothing is changed then
     */
    static Set<String> run(StorePlace place, DataKey key, Collection<String> collections) throws NotSaved {
        StorePlace copy = place.copied();
        StorePlace sound = place.salvaged();
        try {
            Optional<Set<String>> losses = proven(place, key, collections, copy, sound);
            if (losses.isPresent()) {
                place.replaceBy(sound);
                place.replaceMarkBy(sound);
            }
            return losses.orElse(Set.of());
        } catch (StoreUnreachable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw NotSaved.because(e, place.file());
        } finally {
            remove(copy.file(), sound.file(), sound.mark());
        }
    }

    /**
     * As {@link #intoSound}; what is damaged is kept aside by then, and closed: on Windows an open file is not
     * replaced.
     */
    private static Optional<Set<String>> proven(
            StorePlace place, DataKey key, Collection<String> collections, StorePlace copy, StorePlace sound)
            throws IOException {
        try (StoreKeys keys = new StoreKeys(key);
                DamagedOriginal original = DamagedOriginal.hold(place)) {
            original.copyTo(copy.file());
            Optional<Set<String>> losses = new Salvage(place, keys, collections).intoSound(copy, sound);
            if (losses.isPresent()) {
                original.keepAside();
            }
            return losses;
        }
    }

    /**
     * The losses on the way into the sound store, which was opened again and found whole; empty when nothing is ill.
     */
    private Optional<Set<String>> intoSound(StorePlace copy, StorePlace sound) throws IOException {
        OpenStore damaged = openIfPossible(copy);
        try {
            if (damaged != null && damaged.damaged().isEmpty()) {
                return Optional.empty();
            }
            Set<String> losses = made(damaged, sound);
            prove(sound);
            return Optional.of(losses);
        } finally {
            if (damaged != null) {
                damaged.file().abandon();
            }
        }
    }

    /** @param damaged null when nothing at all can be read of it */
    private Set<String> made(OpenStore damaged, StorePlace sound) throws IOException {
        long highest = OpenStore.highest(place, keys);
        long commits = damaged == null
                ? highest
                : Math.max(highest, damaged.inventory().commits());
        OpenStore made = OpenStore.create(sound, keys, commits);
        boolean whole = false;
        try {
            Set<String> losses = new TreeSet<>();
            if (damaged == null) {
                losses.addAll(collections);
            } else {
                copy(damaged, made, losses);
            }
            whole = true;
            return losses;
        } finally {
            if (whole) {
                made.file().close();
            } else {
                made.file().abandon();
            }
        }
    }

    private OpenStore openIfPossible(StorePlace copy) {
        try {
            return OpenStore.open(copy, keys);
        } catch (DamagedStore e) {
            return null;
        }
    }

    private void prove(StorePlace sound) {
        OpenStore opened = OpenStore.open(sound, keys);
        opened.file().close();
        if (!opened.damaged().isEmpty()) {
            throw new DamagedStore(DamagedStore.WHOLE_FILE, "what was salvaged cannot be read again");
        }
    }

    private void copy(OpenStore from, OpenStore to, Set<String> losses) {
        Set<String> all = new TreeSet<>(from.inventory().names());
        all.addAll(collections);
        for (String collection : all) {
            if (!copyCollection(from, to, collection) || from.isDamaged(collection)) {
                losses.add(collection);
            }
        }
    }

    private static boolean copyCollection(OpenStore from, OpenStore to, String collection) {
        boolean whole = true;
        EntryBatch batch = new EntryBatch();
        for (byte[] diskKey : from.diskKeys(collection)) {
            try {
                from.at(collection, diskKey)
                        .ifPresent(entry -> batch.put(collection, entry.key(), entry.label(), entry.value()));
            } catch (DamagedStore e) {
                whole = false;
            }
            if (batch.changes().size() == ENTRIES_PER_COMMIT) {
                to.save(List.of(batch));
                batch.changes().clear();
            }
        }
        to.save(List.of(batch));
        return whole;
    }

    private static void remove(Path... leftovers) {
        try {
            for (Path one : leftovers) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            LOG.warn("A copy was left behind: {}", e.getClass().getSimpleName());
        }
    }
}
