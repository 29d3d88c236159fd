package se.stegvis.server.database;

/** The embedded database could not be started. The message names the folder or file and what to do; it holds no secret. */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and the remedy
     */
    public DatabaseStartException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and the remedy
     * @param cause   what the system answered
     */
    public DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
