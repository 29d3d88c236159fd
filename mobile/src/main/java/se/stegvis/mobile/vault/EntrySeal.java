package se.stegvis.mobile.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/**
 * The sealed form of one entry: first key and label, sealed to their place in the file; then the value, sealed to place
 * and label. So nothing can be moved to another key, collection, record or revision.
 */
final class EntrySeal {

    private final StoreKeys keys;

    EntrySeal(StoreKeys keys) {
        this.keys = keys;
    }

    /** For the entries of one commit. */
    Gcm.Sealing sealing() {
        return new Gcm.Sealing(keys.sealing());
    }

    byte[] seal(Gcm.Sealing sealing, String mapName, byte[] diskKey, EntryBatch.Change put) {
        byte[] place = place(mapName, diskKey);
        byte[] label = put.label().getBytes(StandardCharsets.UTF_8);
        byte[] head = ByteBuffer.allocate(1 + put.key().length + label.length)
                .put((byte) put.key().length)
                .put(put.key())
                .put(label)
                .array();
        byte[] sealedHead = sealing.seal(place, head);
        byte[] sealedValue = sealing.seal(join(place, label), put.value());
        return ByteBuffer.allocate(2 + sealedHead.length + sealedValue.length)
                .putShort((short) sealedHead.length)
                .put(sealedHead)
                .put(sealedValue)
                .array();
    }

    /** @throws DamagedStore when this is not what was sealed for this place */
    Entry open(String collection, String mapName, byte[] diskKey, byte[] sealed) {
        try {
            byte[] place = place(mapName, diskKey);
            int cut = 2 + Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort());
            byte[] head = Gcm.open(keys.sealing(), place, Arrays.copyOfRange(sealed, 2, cut));
            int keyEnd = 1 + Byte.toUnsignedInt(head[0]);
            byte[] label = Arrays.copyOfRange(head, keyEnd, head.length);
            byte[] value = Gcm.open(keys.sealing(), join(place, label), Arrays.copyOfRange(sealed, cut, sealed.length));
            return new Entry(Arrays.copyOfRange(head, 1, keyEnd), new String(label, StandardCharsets.UTF_8), value);
        } catch (AEADBadTagException | RuntimeException e) {
            if (e instanceof StoreLocked locked) {
                throw locked;
            }
            throw new DamagedStore(collection, "an entry is not what was written", e);
        }
    }

    /**
     * Stands for this entry in its collection's sum: its place and every byte of it. The tag at its end would not do: a torn
     * write may leave the tag and lose what it vouches for, which is to be noticed while an earlier state is still there.
     */
    byte[] proof(String mapName, byte[] diskKey, byte[] sealed) {
        return keys.proof(place(mapName, diskKey), sealed);
    }

    private static byte[] place(String mapName, byte[] diskKey) {
        return join(mapName.getBytes(StandardCharsets.US_ASCII), diskKey);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
