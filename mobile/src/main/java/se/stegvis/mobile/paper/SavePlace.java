package se.stegvis.mobile.paper;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the person where a file shall be. */
@FunctionalInterface
public interface SavePlace {
    /**
     * The place picked; empty when the person thought better of it. Called on the UI thread.
     *
     * @param name what the file is called unless the person says otherwise; holds nothing personal
     */
    Optional<Path> ask(Window over, String name);
}
