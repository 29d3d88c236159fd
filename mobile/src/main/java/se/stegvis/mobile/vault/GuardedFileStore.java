package se.stegvis.mobile.vault;

import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The library's file, which is written only once its content was verified. In a file whose chunks are all damaged the
 * library finds an empty store and shortens the file to its header, when it opens or when it closes: nothing would be left
 * to salvage, or to keep for support.
 */
final class GuardedFileStore extends SingleFileStore {
    private static final int PIECE = 64 << 10;

    private volatile boolean writable;

    GuardedFileStore(Map<String, Object> config) {
        super(config);
    }

    /** From now on it is written. */
    void allowWriting() {
        writable = true;
    }

    boolean isWritable() {
        return writable;
    }

    @Override
    protected void writeFully(SFChunk chunk, long pos, ByteBuffer src) {
        if (!writable) {
            throw DataUtils.newMVStoreException(
                    DataUtils.ERROR_FILE_CORRUPT, "The file was not found sound and is not written");
        }
        int begin = src.position();
        int end = src.limit();
        // The JDK copies what lies in an array to memory outside the heap, which it takes and clears anew for each
        // larger one.
        while (src.position() < end) {
            src.limit(Math.min(end, src.position() + PIECE));
            super.writeFully(chunk, pos + src.position() - begin, src);
        }
    }

    @Override
    public void truncate(long size) {
        if (writable) {
            super.truncate(size);
        }
    }
}
