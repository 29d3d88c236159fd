package se.stegvis.mobile.vault;

import java.util.ArrayList;
import java.util.List;

/** Puts and removes, in order, across collections, that are saved together or not at all. */
public final class EntryBatch {

    /** A put, or a remove when {@code value} is null. */
    record Change(String collection, byte[] key, String label, byte[] value) {}

    private final List<Change> changes = new ArrayList<>();

    /**
     * Puts a value, over the one that is there.
     *
     * @param collection name of the collection, not empty
     * @param key 1 to 255 bytes; never readable on the disk
     * @param label what the value belongs to; a value only opens together with it. At most 1,000 characters
     * @param value any bytes; copied
     * @return this batch
     */
    public EntryBatch put(String collection, byte[] key, String label, byte[] value) {
        if (label.length() > 1000) {
            throw new IllegalArgumentException("A label has at most 1000 characters, not " + label.length());
        }
        changes.add(new Change(checked(collection), checked(key), label, value.clone()));
        return this;
    }

    /**
     * Removes a value; nothing happens when there is none.
     *
     * @param collection name of the collection
     * @param key 1 to 255 bytes
     * @return this batch
     */
    public EntryBatch remove(String collection, byte[] key) {
        changes.add(new Change(checked(collection), checked(key), "", null));
        return this;
    }

    List<Change> changes() {
        return changes;
    }

    private static String checked(String collection) {
        if (collection.isEmpty() || collection.equals(DamagedStore.WHOLE_FILE)) {
            throw new IllegalArgumentException("Not a name for a collection: '" + collection + "'");
        }
        return collection;
    }

    private static byte[] checked(byte[] key) {
        if (key.length < 1 || key.length > 255) {
            throw new IllegalArgumentException("A key has 1 to 255 bytes, not " + key.length);
        }
        return key.clone();
    }
}
