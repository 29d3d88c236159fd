package se.stegvis.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import se.stegvis.server.database.OwnerOnlyFiles;

/**
 * The folder that holds one embedded database: its files, log and password.
 *
 * @param root absolute path of the folder
 */
public record DatabaseFolder(Path root) {

    public static DatabaseFolder opened(Path root) throws IOException {
        var folder = new DatabaseFolder(root.toAbsolutePath().normalize());
        OwnerOnlyFiles.createFolder(folder.root());
        Files.createDirectories(folder.temporary());
        return folder;
    }

    Path files() {
        return root.resolve("files");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    public Path log() {
        return root.resolve("mariadbd.log");
    }

    Path pidFile() {
        return root.resolve("mariadbd.pid");
    }

    Path lock() {
        return root.resolve("lock");
    }

    public Path firstStatements() {
        return root.resolve("init.sql");
    }

    /** The port that the running database answers on; of one that is ended it may be another program's. */
    Optional<Integer> port() throws IOException {
        Path file = portFile();
        String written = Files.exists(file) ? Files.readString(file).strip() : "";
        return written.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    Path portFile() {
        return root.resolve("port");
    }

    /** The password of the database user, made at the first call. */
    public String password() throws IOException {
        Path file = root.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            OwnerOnlyFiles.write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }
}
