package se.stegvis.server.settings;

/** Settings that the server cannot run with. The message names each setting, its value unless it is secret, and the remedy. */
public final class WrongSettings extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public WrongSettings(String message) {
        super(message);
    }

    public WrongSettings(String message, Throwable cause) {
        super(message, cause);
    }
}
