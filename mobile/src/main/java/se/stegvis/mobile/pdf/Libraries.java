package se.stegvis.mobile.pdf;

import com.openhtmltopdf.util.XRLog;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Makes the libraries keep to themselves, once, when the first file is made: off the UI thread. */
final class Libraries {
    /** Held, so that its level is not forgotten. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        // Their logs quote what they read, and what they read is about a person.
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.OFF);
        FontMappers.set(new EmbeddedFont());
    }

    private Libraries() {}

    /** Does it unless it is done. */
    static void prepare() {
        // The work is done when this class is first used.
    }
}
