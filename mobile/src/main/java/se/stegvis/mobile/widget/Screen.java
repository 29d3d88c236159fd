package se.stegvis.mobile.widget;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;

/** One view of the product. Made anew each time it is gone to. All calls come on the UI thread. */
public interface Screen {
    /** The node to show. The same node each time. */
    Parent node();

    /** Something was written or synced while this screen is shown; read again what you show. */
    default void refresh() {}

    /** The record that is written on this screen, so that an interruption can lead back to it; empty when none is. */
    default Optional<UUID> writing() {
        return Optional.empty();
    }

    /** The user leaves, or the tablet locks: hand over to background work what is not saved yet. */
    default void leave() {}
}
