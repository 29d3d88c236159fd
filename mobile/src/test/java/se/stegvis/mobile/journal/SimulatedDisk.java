package se.stegvis.mobile.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.vault.StorePlace;

/**
 * The disk of simulated tablets, one state per store. It can lose its power at a chosen write or sync, from which on it
 * does nothing more; when the process ends, each write after the last sync is kept, lost or torn by itself.
 */
public final class SimulatedDisk extends FilePathWrapper {

    private static final String SCHEME = "simulated";
    private static final String UNFINISHED = ".new";
    private static final int SECTOR = 512;
    private static final Map<String, DiskState> STATES = new ConcurrentHashMap<>();

    static {
        FilePath.register(new SimulatedDisk());
    }

    /** Of one tablet. */
    private static final class DiskState {
        private final List<SimulatedFile> open = new ArrayList<>();
        private int stepsLeft = Integer.MAX_VALUE;
        private boolean full;

        private boolean isDead() {
            return stepsLeft == 0;
        }

        private void step() throws IOException {
            if (isDead()) {
                throw new IOException("the power is gone");
            }
            stepsLeft--;
            if (isDead()) {
                throw new IOException("the power went");
            }
        }
    }

    /** The state that a write or a cut found. */
    private record Undo(long at, byte[] before, byte[] after, long sizeBefore) {}

    /** For the library, which makes one for each path. */
    public SimulatedDisk() {}

    /** A new journal on this disk; one already there is replaced. */
    public static SealedJournal create(Path file, DataKey key, StoreOwner owner, UUID device) throws NotSaved {
        STATES.put(file.toString(), new DiskState());
        return SealedJournal.create(SealedStore.create(place(file), key), owner, device);
    }

    /** The journal that is there, as after a restart of the program. */
    public static SealedJournal open(Path file, DataKey key) {
        return SealedJournal.open(SealedStore.open(place(file), key));
    }

    private static StorePlace place(Path file) {
        return StorePlace.of(file, SCHEME + ":");
    }

    /** The power goes at the write or sync that comes after so many others. */
    public static void losePowerAfter(Path file, int steps) {
        state(file).stepsLeft = steps + 1;
    }

    /** From now on nothing happens to it, and there is room. */
    public static void heal(Path file) {
        state(file).stepsLeft = Integer.MAX_VALUE;
        full(file, false);
    }

    /** Whether the power went. */
    public static boolean isDead(Path file) {
        return state(file).isDead();
    }

    /** From now on nothing more can be written, or again it can. */
    public static void full(Path file, boolean full) {
        state(file).full = full;
    }

    /** The process ends as it is: what was written stays written. */
    public static void killProcess(Path file) {
        end(file, null);
    }

    /** The power goes: what was written after the last sync stays, is lost, or is torn. */
    public static void losePower(Path file, Random random) {
        end(file, random);
    }

    private static void end(Path file, Random random) {
        DiskState state = state(file);
        try {
            for (SimulatedFile one : state.open) {
                if (random != null) {
                    one.forget(random);
                }
                one.disk.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        STATES.put(file.toString(), new DiskState());
    }

    private static DiskState state(Path file) {
        return STATES.computeIfAbsent(file.toString(), name -> new DiskState());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        String name = getBase().toString();
        String store = name.endsWith(UNFINISHED) ? name.substring(0, name.length() - UNFINISHED.length()) : name;
        DiskState state = state(Path.of(store));
        SimulatedFile opened = new SimulatedFile(getBase().open(mode), state);
        state.open.add(opened);
        return opened;
    }

    private static final class SimulatedFile extends FileBaseDefault {
        private final FileChannel disk;
        private final DiskState state;
        private final List<Undo> unsynced = new ArrayList<>();

        private SimulatedFile(FileChannel disk, DiskState state) {
            this.disk = disk;
            this.state = state;
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
            if (state.full) {
                throw new IOException("No space left on device");
            }
            state.step();
            byte[] after = new byte[source.remaining()];
            source.duplicate().get(after);
            unsynced.add(new Undo(at, there(at, after.length), after, disk.size()));
            return disk.write(source, at);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            state.step();
            long before = disk.size();
            unsynced.add(new Undo(size, there(size, (int) Math.max(0, before - size)), null, before));
            disk.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            state.step();
            unsynced.clear();
        }

        private byte[] there(long at, int length) throws IOException {
            ByteBuffer found = ByteBuffer.allocate((int) Math.max(0, Math.min(length, disk.size() - at)));
            disk.read(found, at);
            return found.array();
        }

        /** Back to the last sync, and from there each write whole, not, or in part. */
        private void forget(Random random) throws IOException {
            for (int i = unsynced.size() - 1; i >= 0; i--) {
                Undo undo = unsynced.get(i);
                disk.write(ByteBuffer.wrap(undo.before()), undo.at());
                disk.truncate(undo.sizeBefore());
            }
            for (Undo one : unsynced) {
                int fate = random.nextInt(3);
                if (one.after() == null) {
                    disk.truncate(fate == 0 ? one.at() : disk.size());
                } else if (fate != 1) {
                    write(one, fate == 2, random);
                }
            }
        }

        private void write(Undo one, boolean torn, Random random) throws IOException {
            for (int from = 0; from < one.after().length; from += SECTOR) {
                if (!torn || random.nextBoolean()) {
                    int length = Math.min(SECTOR, one.after().length - from);
                    disk.write(ByteBuffer.wrap(one.after(), from, length), one.at() + from);
                }
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        /** A dead disk is closed when the process ends; what was never synced is decided then. */
        @Override
        protected void implCloseChannel() throws IOException {
            if (!state.isDead()) {
                state.open.remove(this);
                disk.close();
            }
        }
    }
}
