package se.stegvis.server.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import se.stegvis.server.embedded.DatabaseAddress;
import se.stegvis.server.embedded.DatabaseDump;

/** Reads a backup's statements into an empty database. */
final class DumpLoader {
    private static final int BUFFER = 1 << 16;

    private DumpLoader() {}

    static void load(Path folder, DatabaseAddress to, DatabaseDump dump) throws IOException {
        try (InputStream statements = new GZIPInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve(BackupManifest.STATEMENTS))), BUFFER)) {
            dump.load(to, statements);
        }
    }
}
