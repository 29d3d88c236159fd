package se.stegvis.server.backup;

/** A backup or a restore did not come about; the message says what is wrong, and what to do. It holds nothing personal. */
final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
