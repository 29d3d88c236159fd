package se.stegvis.mobile.store;

import java.util.Arrays;

/**
 * What a shelf should hold, as a number of entries and the exclusive or of their proofs: a missing, added, swapped or
 * older entry gives another sum. The sum itself is kept sealed, so nobody can steer it.
 */
record ShelfSum(long entries, byte[] sum) {

    static final ShelfSum EMPTY = new ShelfSum(0, new byte[32]);

    ShelfSum with(byte[] proof) {
        return new ShelfSum(entries + 1, xor(proof));
    }

    ShelfSum without(byte[] proof) {
        return new ShelfSum(entries - 1, xor(proof));
    }

    boolean same(ShelfSum other) {
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
