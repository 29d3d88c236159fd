package se.stegvis.server.start;

import io.micronaut.runtime.Micronaut;

/** {@code ./stegvis server}: the server in production, told by its configuration. */
public final class Main {
    private Main() {}

    /** Takes Micronaut's own arguments, such as {@code -micronaut.server.port=8443}. */
    public static void main(String[] args) {
        Micronaut.run(Main.class, args);
    }
}
