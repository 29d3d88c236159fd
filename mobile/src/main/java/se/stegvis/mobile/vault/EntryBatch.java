package se.stegvis.mobile.vault;

import java.util.ArrayList;
import java.util.List;

/** Puts and removes, in order, across shelves, that are saved together or not at all. */
public final class EntryBatch {

    /** A put, or a remove when {@code value} is null. */
    record Change(String shelf, byte[] key, String label, byte[] value) {}

    private final List<Change> changes = new ArrayList<>();

    /**
     * Puts a value, over the one that is there.
     *
     * @param shelf name of the shelf, not empty
     * @param key 1 to 255 bytes; never readable on the disk
     * @param label what the value belongs to; a value only opens together with it. At most 1,000 characters
     * @param value any bytes; copied
     * @return this batch
     */
    public EntryBatch put(String shelf, byte[] key, String label, byte[] value) {
        if (label.length() > 1000) {
            throw new IllegalArgumentException("A label has at most 1000 characters, not " + label.length());
        }
        changes.add(new Change(checked(shelf), checked(key), label, value.clone()));
        return this;
    }

    /**
     * Removes a value; nothing happens when there is none.
     *
     * @param shelf name of the shelf
     * @param key 1 to 255 bytes
     * @return this batch
     */
    public EntryBatch remove(String shelf, byte[] key) {
        changes.add(new Change(checked(shelf), checked(key), "", null));
        return this;
    }

    List<Change> changes() {
        return changes;
    }

    private static String checked(String shelf) {
        if (shelf.isEmpty() || shelf.equals(DamagedStore.WHOLE_FILE)) {
            throw new IllegalArgumentException("Not a name for a shelf: '" + shelf + "'");
        }
        return shelf;
    }

    private static byte[] checked(byte[] key) {
        if (key.length < 1 || key.length > 255) {
            throw new IllegalArgumentException("A key has 1 to 255 bytes, not " + key.length);
        }
        return key.clone();
    }
}
