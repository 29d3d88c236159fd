package se.stegvis.server.process;

import io.micronaut.context.BeanContext;

/** The published processes that a server has read, for tests that take those out of its database. */
public final class LoadedProcesses {
    private LoadedProcesses() {}

    public static void forget(BeanContext context) {
        context.findBean(Processes.class).ifPresent(Processes::forget);
    }
}
