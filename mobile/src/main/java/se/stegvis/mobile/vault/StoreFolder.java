package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.mobile.device.DeviceSecret;
import se.stegvis.mobile.device.OwnerOnlyFiles;

/**
 * The stores of all who use this device, one per municipality and user. File names show neither. No method touches the
 * store of anyone else. Only one program works in a folder, and each store is open once: see {@link FolderLock}. A read
 * or write that the disk refuses is thrown as it comes, see {@link UnavailableReason#of}.
 */
public final class StoreFolder {

    private static final String KEY = ".key";
    private static final String STORE = ".store";

    private final Path folder;
    private final StoreNames names;
    private final KeyWrap wrap;
    private final FolderLock lock;

    /**
     * @param folder is made when missing
     * @param cost of one guess of a passphrase chosen from now on; {@link Argon2Cost#STANDARD} outside tests
     */
    public StoreFolder(Path folder, DeviceSecret device, Argon2Cost cost) throws IOException {
        this.folder = real(folder);
        this.names = new StoreNames(device);
        this.wrap = new KeyWrap(device, cost);
        this.lock = new FolderLock(this.folder);
    }

    /** The folder itself, whichever link led to it: the lock lies beside it, and is one for every road. */
    private static Path real(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath());
        }
        return folder.toRealPath();
    }

    /**
     * Keeps other programs out until it is closed.
     *
     * @throws ProgramLock.Taken when another program works here
     * @throws IOException when the folder cannot be locked
     */
    public FolderLock.Share hold() throws IOException {
        return lock.share();
    }

    public Path folder() {
        return folder;
    }

    /**
     * Whether this user has a store here; then there is a passphrase to ask for, else one to choose.
     *
     * @throws DeviceSecret.Lost when the names of the files cannot be made any more
     * @throws IOException when it cannot be read
     */
    public boolean holds(String municipality, String user) throws IOException {
        return isThere(file(municipality, user, KEY));
    }

    /** A file that cannot be asked for does not count as missing. */
    private static boolean isThere(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException none) {
            if (Files.notExists(file.getParent())) {
                throw none;
            }
            return false;
        }
    }

    /** Whether nobody has a store here. */
    public boolean isEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.noneMatch(file -> file.getFileName().toString().endsWith(KEY));
        }
    }

    /**
     * Puts the user's store out of the way, for example when its passphrase is forgotten. It is never deleted: unsent
     * work may be in it. The key goes last, so that this can be done again after a crash.
     */
    public void setAside(String municipality, String user) throws IOException {
        Path store = file(municipality, user, STORE);
        FolderLock.Share held = lock.use(store);
        try {
            setAside(store, file(municipality, user, KEY));
        } finally {
            held.close();
        }
    }

    private void setAside(Path store, Path key) throws IOException {
        int number = 1;
        while (Files.exists(aside(key, number)) || Files.exists(aside(store, number))) {
            number++;
        }
        for (Path one :
                List.of(store, StorePlace.of(store).mark(), StorePlace.of(store).files(), key)) {
            if (Files.exists(one)) {
                Files.move(one, aside(one, number), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        OwnerOnlyFiles.syncFolder(folder);
    }

    private static Path aside(Path file, int number) {
        return file.resolveSibling(file.getFileName() + ".aside" + number);
    }

    /**
     * Makes and opens an empty store. The key is written last: where there is a key there is a store. A store that lost
     * its key is set aside.
     *
     * @throws IllegalStateException when the user has one already
     * @throws IllegalArgumentException when the passphrase may not be chosen
     */
    public SealedStore create(String municipality, String user, Passphrase passphrase) throws IOException, NotSaved {
        if (holds(municipality, user)) {
            throw new IllegalStateException("This user has a store on this device already");
        }
        Path file = file(municipality, user, STORE);
        FolderLock.Share held = lock.use(file);
        boolean open = false;
        try (DataKey key = DataKey.random()) {
            byte[] wrapped = wrap.wrap(key, passphrase);
            if (isThere(file)) {
                setAside(file, file(municipality, user, KEY));
            }
            SealedStore store = SealedStore.create(StorePlace.of(file), key, held::close);
            open = true;
            keep(wrapped, file(municipality, user, KEY), store);
            return store;
        } finally {
            if (!open) {
                held.close();
            }
        }
    }

    private void keep(byte[] wrapped, Path file, SealedStore store) throws NotSaved {
        try {
            writeKey(file, wrapped);
        } catch (IOException e) {
            store.close();
            throw NotSaved.because(e, folder);
        }
    }

    /** Takes the time of trying a passphrase and shows nothing. */
    public void pretend(Passphrase passphrase) {
        wrap.guess(passphrase);
    }

    /** Tries a passphrase; costs about half a second. The user must have a store. */
    public UnwrapResult unwrap(String municipality, String user, Passphrase passphrase) throws IOException {
        return wrap.unwrap(Files.readAllBytes(file(municipality, user, KEY)), passphrase);
    }

    /**
     * Opens the user's store.
     *
     * @param key from {@link #unwrap}; may be closed afterwards
     * @throws DamagedStore when nothing of it can be read
     * @throws StoreUnreachable when it cannot be opened now, or is open already
     */
    public SealedStore open(String municipality, String user, DataKey key) throws IOException {
        Path file = file(municipality, user, STORE);
        FolderLock.Share held = lock.use(file);
        boolean open = false;
        try {
            SealedStore store = SealedStore.open(StorePlace.of(file), key, held::close);
            open = true;
            return store;
        } finally {
            if (!open) {
                held.close();
            }
        }
    }

    /** See {@link Salvage#run}. */
    public Set<String> salvage(String municipality, String user, DataKey key, Collection<String> collections)
            throws IOException, NotSaved {
        Path file = file(municipality, user, STORE);
        FolderLock.Share held = lock.use(file);
        try {
            return Salvage.run(StorePlace.of(file), key, collections);
        } finally {
            held.close();
        }
    }

    /** From now on only the new passphrase opens the store. Whole or not at all; the store may be open meanwhile. */
    public void changePassphrase(String municipality, String user, DataKey key, Passphrase chosen) throws IOException {
        writeKey(file(municipality, user, KEY), wrap.wrap(key, chosen));
    }

    private Path file(String municipality, String user, String ending) throws IOException {
        return folder.resolve(names.of(municipality, user, this::isEmpty) + ending);
    }

    private void writeKey(Path file, byte[] wrapped) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnlyFiles.create(fresh);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(wrapped);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnlyFiles.syncFolder(folder);
    }
}
