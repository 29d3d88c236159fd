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
        super.writeFully(chunk, pos, src);
    }

    @Override
    public void truncate(long size) {
        if (writable) {
            super.truncate(size);
        }
    }
}
