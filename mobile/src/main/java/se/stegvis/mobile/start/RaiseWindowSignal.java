package se.stegvis.mobile.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a second start asks the first window to come forward: it lays an empty file beside the stores, and the first
 * deletes it once it has come. Nothing is read from it. A program that may write there owns the store; more than
 * showing a window cannot be asked for.
 */
final class RaiseWindowSignal {
    private final Path request;

    /** @param folder of this user of the device; exists */
    RaiseWindowSignal(Path folder) {
        this.request = folder.resolve("come-forward");
    }

    void ask() throws IOException {
        try {
            Files.createFile(request);
        } catch (FileAlreadyExistsException askedByAnother) {
            // One request is enough.
            return;
        }
    }

    boolean isAsked() {
        return Files.exists(request);
    }

    /** The window has come forward, or nobody waits for it any more. */
    void settle() throws IOException {
        Files.deleteIfExists(request);
    }
}
