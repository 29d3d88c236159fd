package se.stegvis.server.sync;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/**
 * The digest of a set of cases: the first eight bytes of a SHA-256 over case ids in their order: enough to detect a mix-up, which no one can bring
 * about on purpose.
 */
record CaseSetDigest(long value) {
    static CaseSetDigest of(Collection<UUID> cases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cases.forEach(id -> digest.update(Ids.bytes(id)));
            return new CaseSetDigest(ByteBuffer.wrap(digest.digest()).getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
