package se.stegvis.server.embedded;

/**
 * The memory and log that the embedded database may use.
 *
 * @param bufferPoolMegabytes cached pages
 * @param logMegabytes        the write-ahead log; larger lets more writes gather before pages are flushed
 */
public record DatabaseSize(int bufferPoolMegabytes, int logMegabytes) {

    /** For a server with up to some hundred thousand cases. */
    public static final DatabaseSize NORMAL = new DatabaseSize(512, 256);

    /** For tests and trials. */
    public static final DatabaseSize SMALL = new DatabaseSize(128, 64);
}
