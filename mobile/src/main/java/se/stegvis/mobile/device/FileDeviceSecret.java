package se.stegvis.mobile.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The desktop's device secret: a file that only its owner may read. It is as safe as the user's account on the
 * computer and no more; a full disk image contains it, so there the passphrase alone protects the store.
 */
public final class FileDeviceSecret implements DeviceSecret {

    private final Path file;

    /** @param file where the secret lies or is to be made; its folder is made when missing */
    public FileDeviceSecret(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public boolean exists() throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    @Override
    public synchronized byte[] read() throws IOException {
        if (!exists()) {
            make();
        }
        OwnerOnlyFiles.restrict(file);
        byte[] secret = Files.readAllBytes(file);
        if (secret.length != LENGTH) {
            Arrays.fill(secret, (byte) 0);
            throw new Lost(secret.length + " bytes in " + file.getFileName());
        }
        return secret;
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (Files.exists(file)) {
            write(file, new byte[LENGTH]);
            Files.delete(file);
        }
    }

    /** Never over one that another program has made meanwhile: what that sealed would be lost. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        ProgramLock making = ProgramLock.acquire(file.resolveSibling(file.getFileName() + ".lock"));
        try {
            if (!exists()) {
                write();
            }
        } finally {
            making.close();
        }
    }

    private void write() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnlyFiles.create(fresh);
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        write(fresh, secret);
        Arrays.fill(secret, (byte) 0);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnlyFiles.syncFolder(file.getParent());
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
