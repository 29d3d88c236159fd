package se.stegvis.mobile.journal;

import java.util.Set;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;

/**
 * The processes on this device.
 *
 * @param registry the built-in ones and those that the municipality has published
 * @param unreadable published ones that only a newer version of the app can read; they are kept for it
 */
public record KnownProcesses(ProcessRegistry registry, Set<ProcessRef> unreadable) {
    public KnownProcesses {
        unreadable = Set.copyOf(unreadable);
    }
}
