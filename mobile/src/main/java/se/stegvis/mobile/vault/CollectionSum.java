package se.stegvis.mobile.vault;

import java.util.Arrays;

/**
 * The expected contents of a collection, as a number of entries and the exclusive or of their proofs: a missing, added,
 * swapped or older entry gives another sum. The sum itself is kept sealed, so nobody can steer it.
 */
record CollectionSum(long entries, byte[] sum) {

    static final CollectionSum EMPTY = new CollectionSum(0, new byte[32]);

    CollectionSum with(byte[] proof) {
        return new CollectionSum(entries + 1, xor(proof));
    }

    CollectionSum without(byte[] proof) {
        return new CollectionSum(entries - 1, xor(proof));
    }

    boolean same(CollectionSum other) {
        return entries == other.entries && Arrays.equals(sum, other.sum);
    }

    private byte[] xor(byte[] proof) {
        byte[] next = sum.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] ^= proof[i];
        }
        return next;
    }
}
