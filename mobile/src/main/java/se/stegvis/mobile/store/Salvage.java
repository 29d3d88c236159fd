package se.stegvis.mobile.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a sound store of what can still be read in a damaged one. The damaged file is kept beside it, for support. A
 * crash on the way leaves the damaged store, and the salvage can be done again.
 */
public final class Salvage {

    private static final int ENTRIES_PER_COMMIT = 200;

    private Salvage() {}

    /**
     * Replaces the store, which must be closed.
     *
     * @param shelves names to look for; needed when the file's own inventory is lost, because names are not readable
     * @return the shelves from which something may be missing now
     * @throws NotSaved when the disk refuses; nothing is changed then
     */
    public static Set<String> run(Path file, DataKey key, Collection<String> shelves) throws NotSaved {
        StorePlace place = StorePlace.of(file);
        try (StoreKeys keys = new StoreKeys(key)) {
            OpenStore damaged = openIfPossible(place, keys);
            Set<String> losses = new TreeSet<>();
            long commits = OpenStore.highest(place, keys);
            if (damaged == null) {
                losses.addAll(shelves);
            } else {
                commits = Math.max(commits, damaged.inventory().commits());
            }
            OpenStore sound = OpenStore.create(place.unfinished(), keys, commits);
            if (damaged != null) {
                copy(damaged, sound, shelves, losses);
                damaged.file().close();
            }
            sound.file().close();
            keepAside(place.file());
            place.replaceBy(place.unfinished());
            return losses;
        } catch (IOException | RuntimeException e) {
            throw NotSaved.because(e);
        }
    }

    private static OpenStore openIfPossible(StorePlace place, StoreKeys keys) {
        try {
            return Files.exists(place.file()) ? OpenStore.open(place, keys) : null;
        } catch (DamagedStore e) {
            return null;
        }
    }

    private static void copy(OpenStore from, OpenStore to, Collection<String> shelves, Set<String> losses) {
        Set<String> all = new TreeSet<>(from.inventory().names());
        all.addAll(shelves);
        for (String shelf : all) {
            if (!copyShelf(from, to, shelf) || from.isDamaged(shelf)) {
                losses.add(shelf);
            }
        }
    }

    private static boolean copyShelf(OpenStore from, OpenStore to, String shelf) {
        boolean whole = true;
        Batch batch = new Batch();
        for (byte[] diskKey : from.diskKeys(shelf)) {
            try {
                from.at(shelf, diskKey).ifPresent(entry -> batch.put(shelf, entry.key(), entry.label(), entry.value()));
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

    private static void keepAside(Path file) throws IOException {
        if (Files.exists(file)) {
            int number = 1;
            while (Files.exists(aside(file, number))) {
                number++;
            }
            Files.copy(file, aside(file, number));
        }
    }

    private static Path aside(Path file, int number) {
        return file.resolveSibling(file.getFileName() + ".damaged" + number);
    }
}
