package se.stegvis.server.database;

/**
 * The Micronaut environment of {@code ./stegvis admin}: a context without a web server, over the database of a server that
 * may be running. It makes and needs no keys, and takes a demonstration's database too.
 */
public final class AdminEnvironment {
    public static final String NAME = "admin";

    /** True when a data folder without a database gets one. */
    public static final String MAY_MAKE = "admin.may-make-database";

    private AdminEnvironment() {}
}
