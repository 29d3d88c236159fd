package se.stegvis.mobile.start;

import java.io.IOException;
import java.util.List;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.ProviderPlace;
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

    /**
     * The municipalities of the chosen server that log in by an identity provider.
     *
     * @throws LinkFailure when it does not answer
     */
    List<ProviderPlace> providers() throws LinkFailure;

    /** Opens the system's browser for a login at the chosen server. On the UI thread. @throws IOException when nothing can listen here */
    BrowserLogin browserLogin(ProviderPlace place) throws IOException;

    /** As with a password, by a login that was made in the browser. */
    AuthenticationResult begin(LoginCode code, char[] passphrase) throws IOException;

    /** Logs in at the server and seals a new store with the chosen passphrase. */
    AuthenticationResult begin(String login, String password, char[] passphrase) throws IOException;
}
