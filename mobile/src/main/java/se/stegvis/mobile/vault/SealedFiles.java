package se.stegvis.mobile.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.device.OwnerOnlyFiles;

/**
 * Content in files of its own, each sealed in pieces of 64 KiB (streaming AEAD: AES-256-GCM with a key per file): a
 * piece that was changed, cut off, moved within the file or between files is noticed before a byte of it is handed out.
 * The names of folders and files show neither case nor content.
 */
public final class SealedFiles implements Contents, AutoCloseable {
    private static final int PIECE = 64 << 10;
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final byte[] sealing;
    private final byte[] naming;
    private boolean closed;

    /**
     * @param folder is made when there is something to keep
     * @param key may be closed afterwards
     */
    public SealedFiles(Path folder, DataKey key) {
        this.folder = folder;
        this.sealing = KeyDerivation.hkdf(key.bytes(), null, "stegvis store files 1");
        this.naming = KeyDerivation.hkdf(key.bytes(), null, "stegvis store files name 1");
    }

    @Override
    public void put(ContentName name, byte[] content) throws NotSaved {
        Path file = file(name);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            makeFolders(file.getParent());
            Files.deleteIfExists(fresh);
            OwnerOnlyFiles.create(fresh);
            try (OutputStream out = aead().newEncryptingStream(durable(fresh), associated(name))) {
                out.write(content);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnlyFiles.syncFolder(file.getParent());
        } catch (IOException | GeneralSecurityException e) {
            throw NotSaved.because(e);
        }
    }

    @Override
    public boolean holds(ContentName name) {
        // An unreadable file does not count as missing: content that waits to be sent would be forgotten.
        return !Files.notExists(file(name));
    }

    @Override
    public Optional<InputStream> open(ContentName name) throws IOException {
        Path file = file(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(aead().newDecryptingStream(DiskStream.open(file), associated(name)));
        } catch (GeneralSecurityException e) {
            throw new IOException("the content cannot be opened", e);
        }
    }

    @Override
    public void remove(ContentName name) throws IOException {
        if (Files.deleteIfExists(file(name))) {
            removeIfEmpty(folder(name.caseId()));
        }
    }

    @Override
    public void forget(UUID caseId, Set<ContentName> kept) throws IOException {
        Path folder = folder(caseId);
        if (Files.isDirectory(folder)) {
            removeAllBut(kept, folder);
            removeIfEmpty(folder);
        }
    }

    @Override
    public void keepOnly(Set<ContentName> named) throws IOException {
        if (Files.isDirectory(folder)) {
            removeAllBut(named, folder);
        }
    }

    private void removeAllBut(Set<ContentName> named, Path within) throws IOException {
        Set<Path> kept = new HashSet<>();
        named.forEach(name -> kept.add(file(name)));
        try (Stream<Path> all = Files.walk(within)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void removeIfEmpty(Path inner) throws IOException {
        try (Stream<Path> left = Files.list(inner)) {
            if (left.findAny().isPresent()) {
                OwnerOnlyFiles.syncFolder(inner);
                return;
            }
        }
        Files.delete(inner);
        OwnerOnlyFiles.syncFolder(inner.getParent());
    }

    /** Overwrites the keys. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(sealing, (byte) 0);
        Arrays.fill(naming, (byte) 0);
    }

    private void makeFolders(Path inner) throws IOException {
        if (!Files.isDirectory(inner)) {
            Files.createDirectories(inner);
            OwnerOnlyFiles.syncFolder(folder);
            OwnerOnlyFiles.syncFolder(folder.getParent());
        }
    }

    /** Is on the disk when it is closed. */
    private static OutputStream durable(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    channel.force(true);
                }
                super.close();
            }
        };
    }

    private synchronized AesGcmHkdfStreaming aead() throws GeneralSecurityException {
        checkOpen();
        return new AesGcmHkdfStreaming(sealing, "HmacSha256", KEY_BYTES, PIECE, 0);
    }

    private static byte[] associated(ContentName name) {
        return (name.caseId() + "|" + name.sha256()).getBytes(StandardCharsets.UTF_8);
    }

    private Path folder(UUID caseId) {
        return folder.resolve(named("case " + caseId));
    }

    private Path file(ContentName name) {
        return folder(name.caseId()).resolve(named(name.caseId() + " " + name.sha256()));
    }

    private synchronized String named(String secret) {
        checkOpen();
        return HexFormat.of().formatHex(KeyDerivation.hkdf(naming, null, secret), 0, 16);
    }

    private void checkOpen() {
        if (closed) {
            throw new StoreLocked();
        }
    }
}
