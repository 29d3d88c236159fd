package se.stegvis.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.stegvis.server.embedded.MariaDbBinaries;

/** The MariaDB programs are unpacked once for all tests of the trials: 400 MB. */
public final class TrialPrograms {
    public static final Path PROGRAMS = Path.of("target", "database-programs").toAbsolutePath();

    private TrialPrograms() {}

    /** A data folder that finds the programs of all tests in it. */
    public static Path sharedWith(Path data) throws IOException {
        Path base = MariaDbBinaries.unpackedIn(PROGRAMS).base();
        Files.createSymbolicLink(data.resolve(base.getFileName()), base);
        return data;
    }
}
