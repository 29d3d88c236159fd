package se.stegvis.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The MariaDB programs are unpacked once for all tests: 400 MB. */
public final class TestPrograms {
    private TestPrograms() {}

    /** A database of its own over a folder; the caller ends it. */
    public static EmbeddedMariaDb database(Path folder) {
        return EmbeddedMariaDb.start(folder, TestDatabase.programs(), DatabaseSize.SMALL);
    }

    /** A data folder that finds the programs of all tests in it. */
    public static void sharedWith(Path data) throws IOException {
        Path base = MariaDbBinaries.unpackedIn(TestDatabase.programs()).base();
        Files.createSymbolicLink(data.resolve(base.getFileName()), base);
    }
}
