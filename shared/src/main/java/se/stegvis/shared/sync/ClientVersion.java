package se.stegvis.shared.sync;

/**
 * The version of a client, as a number that is raised when a server could have reason to refuse older ones. It is sent in
 * the header {@link #HEADER}; clients before it send none and count as {@link #UNSAID}.
 */
public final class ClientVersion {
    public static final String HEADER = "Stegvis-Client";
    public static final int UNSAID = 1;

    /** Of this source. Says its version, takes a refresh token at each use, and tells an untrusted certificate. */
    public static final int NOW = 2;

    private ClientVersion() {}
}
