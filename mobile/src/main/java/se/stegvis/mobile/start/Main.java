package se.stegvis.mobile.start;

import javafx.application.Application;
import se.stegvis.mobile.device.Program;

/** Starts the tablet. Not an {@link Application} itself, so that JavaFX may lie on the class path. */
public final class Main {
    private Main() {}

    /** {@code --server URL} (default http://localhost:8080) and {@code --user-dir DIR} (default data/tablet, or the app's own folder). */
    public static void main(String[] args) {
        LaidOutTexts.keepNone();
        Program.run(System.err, () -> {
            Application.launch(TabletApp.class, args);
            return TabletApp.exitCode();
        });
    }
}
