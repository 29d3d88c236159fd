package se.stegvis.mobile.start;

import java.util.Optional;
import javafx.application.Application;
import se.stegvis.mobile.device.ProcessExit;

/** Starts the tablet. Not an {@link Application} itself, so that JavaFX may lie on the class path. */
public final class Main {
    private Main() {}

    /** {@code --server URL} (default http://localhost:8080) and {@code --user-dir DIR} (default data/tablet, or the app's own folder). */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println("Stegvis tablet " + version() + ", Java " + Runtime.version());
            return;
        }
        TextLayoutCache.keepNone();
        ProcessExit.run(System.err, () -> {
            Application.launch(TabletApp.class, args);
            return TabletApp.exitCode();
        });
    }

    /** As the archive says it, {@code development} where the classes lie in a folder. */
    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
