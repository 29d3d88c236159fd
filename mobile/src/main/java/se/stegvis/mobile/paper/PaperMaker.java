package se.stegvis.mobile.paper;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/** Makes a file of a document, in memory only. One for each platform, found as a service. */
public interface PaperMaker {

    /**
     * The document as PDF, tagged so that it can be read aloud. Blocks.
     *
     * @throws IOException when it could not be made; nothing is left behind then
     */
    byte[] pdf(Sheet sheet) throws IOException;

    /** The one for this platform; empty where there is none yet. */
    static Optional<PaperMaker> onThisDevice() {
        return ServiceLoader.load(PaperMaker.class).findFirst();
    }
}
