package se.stegvis.mobile.start;

import java.io.IOException;
import java.util.Optional;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.vault.NotSaved;

/** One user at work: the open journal, kept in step with the server in the background. */
interface Session extends AutoCloseable {
    Journal journal();

    /** Asks the server now. */
    void syncNow();

    /**
     * New tokens by password, when the old ones no longer hold. Blocks.
     *
     * @return key of the sentence that says why not; empty when they are here
     */
    Optional<AuthenticationResult.LoginRefused> logInAgain(String password) throws NotSaved;

    /** As {@link #logInAgain(String)}, by a login that was made in the browser. */
    Optional<AuthenticationResult.LoginRefused> logInAgain(LoginCode code) throws NotSaved;

    /** Whether the person logs in by the identity provider of their municipality. Blocks. @throws LinkFailure as usual */
    boolean hasProvider() throws LinkFailure;

    /** Opens the system's browser for a login. On the UI thread. @throws IOException when nothing can listen here */
    BrowserLogin browserLogin() throws IOException;

    /** Whether the person may say which certificate is the server's: not where whoever manages the device says it. */
    boolean mayTrustCertificate();

    /**
     * The certificate that the server shows and that is not trusted. Blocks.
     *
     * @return SHA-256 in pairs of digits; empty when it is trusted or nobody answers
     */
    Optional<String> untrustedCertificate();

    /** Trusts that one certificate from now on, and asks the server at once. Blocks. */
    void trustCertificate(String fingerprint) throws NotSaved;

    /** Forgets the tokens; what is sealed on the device stays. Blocks. */
    void logOut() throws NotSaved;

    /** Stops the sync and closes the journal; its keys are gone then. Blocks. */
    @Override
    void close();
}
