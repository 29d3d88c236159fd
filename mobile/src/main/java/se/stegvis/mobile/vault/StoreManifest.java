package se.stegvis.mobile.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The manifest of a store: its expected contents, sealed inside it and saved together with each batch.
 *
 * @param commits how many batches or groups of batches have been saved; never smaller than the {@link RollbackGuard}
 * @param collections the sum of each collection ever used
 */
record StoreManifest(long commits, Map<String, CollectionSum> collections) {

    static final StoreManifest NEW = new StoreManifest(0, Map.of());

    CollectionSum of(String collection) {
        return collections.getOrDefault(collection, CollectionSum.EMPTY);
    }

    Set<String> names() {
        return collections.keySet();
    }

    StoreManifest next(Map<String, CollectionSum> changed) {
        Map<String, CollectionSum> all = new TreeMap<>(collections);
        all.putAll(changed);
        return new StoreManifest(commits + 1, all);
    }

    byte[] toBytes() {
        int length = Long.BYTES + Integer.BYTES;
        for (String name : collections.keySet()) {
            length += Integer.BYTES + name.getBytes(StandardCharsets.UTF_8).length + Long.BYTES + 32;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).putLong(commits).putInt(collections.size());
        collections.forEach((name, sum) -> {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            bytes.putInt(utf8.length).put(utf8).putLong(sum.entries()).put(sum.sum());
        });
        return bytes.array();
    }

    static StoreManifest fromBytes(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        long commits = bytes.getLong();
        Map<String, CollectionSum> collections = new TreeMap<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            byte[] name = new byte[bytes.getInt()];
            bytes.get(name);
            long entries = bytes.getLong();
            byte[] sum = new byte[32];
            bytes.get(sum);
            collections.put(new String(name, StandardCharsets.UTF_8), new CollectionSum(entries, sum));
        }
        return new StoreManifest(commits, collections);
    }
}
