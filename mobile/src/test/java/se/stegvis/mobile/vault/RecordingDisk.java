package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that remembers every write and sync in order, and that can be full. For one test at a time. */
public final class RecordingDisk extends FilePathWrapper {

    /** A request to the disk; {@code bytes} is null for a sync or a cut. */
    record DiskStep(Kind kind, long at, byte[] bytes) {}

    enum Kind {
        WRITE,
        CUT,
        SYNC
    }

    static final List<DiskStep> STEPS = Collections.synchronizedList(new ArrayList<>());
    private static volatile long room = Long.MAX_VALUE;

    /** The scheme to put before file names. */
    public static String register() {
        FilePath.register(new RecordingDisk());
        STEPS.clear();
        return "recording:";
    }

    /** How long a file may be from now on, in bytes; writes beyond it fail. */
    static void room(long bytes) {
        room = bytes;
    }

    @Override
    public String getScheme() {
        return "recording";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new RecordedFile(getBase().open(mode));
    }

    private static final class RecordedFile extends FileBaseDefault {
        private final FileChannel disk;

        private RecordedFile(FileChannel disk) {
            this.disk = disk;
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return disk.read(target, at);
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            if (at + source.remaining() > room) {
                throw new IOException("No space left on device");
            }
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            STEPS.add(new DiskStep(Kind.WRITE, at, bytes));
            return disk.write(source, at);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            STEPS.add(new DiskStep(Kind.CUT, size, null));
            disk.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(metaData);
            STEPS.add(new DiskStep(Kind.SYNC, 0, null));
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
