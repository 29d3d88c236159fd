package se.stegvis.mobile.paper;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Makes a file of a document, in memory only. One for each platform, found as a service. */
public interface PaperMaker {

    /**
     * The document as PDF, tagged so that it can be read aloud. Blocks.
     *
     * @throws IOException when it could not be made; nothing is left behind then
     */
    byte[] pdf(PaperDocument sheet) throws IOException;

    /**
     * The words of the document that hold a sign which cannot be printed, in their order and each once. Blocks. A maker that
     * prints every script has none.
     *
     * @throws IOException when what it prints with cannot be read
     */
    default List<String> unprintable(PaperDocument sheet) throws IOException {
        return List.of();
    }

    /** The one for this platform; empty where there is none yet. */
    static Optional<PaperMaker> onThisDevice() {
        return ServiceLoader.load(PaperMaker.class).findFirst();
    }
}
