package se.stegvis.mobile.start;

import java.io.IOException;
import se.stegvis.mobile.vault.NotSaved;

/** Authenticates the user of a store: the passphrase, or the first login. All calls block for half a second or more: not on the UI thread. */
interface Authenticator {
    /** Nobody has worked on this device yet. */
    boolean isNew() throws IOException;

    /** The server that a first login goes to. */
    ServerChoice server();

    /** Opens what is sealed here; works without a network. */
    AuthenticationResult unlock(String login, char[] passphrase) throws IOException, NotSaved;

    /** Makes a sound store of what can be read of a damaged one, and opens it; works without a network. */
    AuthenticationResult salvage(String login, char[] passphrase) throws IOException;

    /** Logs in at the server and seals a new store with the chosen passphrase. */
    AuthenticationResult begin(String login, String password, char[] passphrase) throws IOException;
}
