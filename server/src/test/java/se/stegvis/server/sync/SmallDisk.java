package se.stegvis.server.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk of its own, in memory, that can be filled to the last byte. */
final class SmallDisk implements AutoCloseable {
    private static final int SECONDS = 20;

    final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Empty where this machine does not let the test have a disk: not Linux, or not root. */
    static Optional<SmallDisk> mounted(Path folder, int megabytes) throws IOException {
        if (!Files.isExecutable(Path.of("/bin/mount"))
                || !run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
            return Optional.empty();
        }
        return Optional.of(new SmallDisk(folder));
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Takes all the room that is left. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (folder.toFile().getUsableSpace() > 0) {
                out.write(block);
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", folder.toString()) && !run("umount", "-l", folder.toString())) {
            throw new IOException(folder + " stays mounted");
        }
    }
}
