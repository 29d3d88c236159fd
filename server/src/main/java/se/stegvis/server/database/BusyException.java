package se.stegvis.server.database;

/** Others were at the same rows every time it was tried; nothing was done, and a later try may do. */
public final class BusyException extends RuntimeException {
    BusyException(Throwable last) {
        super("others were at the same rows every time", last);
    }
}
