package se.stegvis.mobile.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import se.stegvis.mobile.device.ProcessExit;
import se.stegvis.mobile.widget.Texts;

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
        ProcessExit.run(System.err, () -> launch(args));
    }

    /** Where no window can be opened the app is not begun: what is missing is told, with what helps. */
    private static int launch(String[] args) {
        try {
            Application.launch(TabletApp.class, args);
        } catch (RuntimeException | Error failed) {
            if (TabletApp.isBegun()) {
                throw failed;
            }
            return withoutScreen(args, failed);
        }
        return TabletApp.exitCode();
    }

    private static int withoutScreen(String[] args, Throwable failed) {
        Texts texts = Texts.of(Locale.ENGLISH);
        try {
            Options.of(List.of(args));
        } catch (IllegalArgumentException wrong) {
            System.err.println(Options.sentence(wrong, texts));
            return ProcessExit.WRONG_USE;
        }
        System.err.println(texts.get("started.no-screen", String.valueOf(failed.getMessage())));
        return ProcessExit.FAILED;
    }

    /** As the archive says it, {@code development} where the classes lie in a folder. */
    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
