package se.stegvis.mobile.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file; what the disk refuses is distinguished from what the seal finds wrong in them. */
final class DiskStream extends FilterInputStream {
    private DiskStream(InputStream file) {
        super(file);
    }

    /** @throws ContentUnreachable when the disk does not let it be opened */
    static InputStream open(Path file) throws ContentUnreachable {
        try {
            return new DiskStream(Files.newInputStream(file));
        } catch (IOException refused) {
            throw new ContentUnreachable(refused);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException refused) {
            throw new ContentUnreachable(refused);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException refused) {
            throw new ContentUnreachable(refused);
        }
    }
}
