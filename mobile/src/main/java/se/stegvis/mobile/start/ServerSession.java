package se.stegvis.mobile.start;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.device.SystemBrowser;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.BrowserLoginFailed;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.FileRun;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.SyncLoop;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreOwner;

/** A session against the server that the journal was enrolled with. */
final class ServerSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);

    private final Journal journal;
    private final boolean mayTrust;
    private final Clock clock;
    private final Supplier<Locale> language;
    private final SystemBrowser browser;
    private Optional<SyncLoop> loop = Optional.empty();
    private Optional<SyncLoop> files = Optional.empty();

    /**
     * @param mayTrust the person may say which certificate is the server's
     * @param language of the person now
     */
    ServerSession(Journal journal, boolean mayTrust, Clock clock, Supplier<Locale> language, SystemBrowser browser) {
        this.journal = journal;
        this.mayTrust = mayTrust;
        this.clock = clock;
        this.language = language;
        this.browser = browser;
        startLoop();
    }

    private synchronized void startLoop() {
        stopLoops();
        loop = Enrolment.link(journal, language)
                .map(link -> new SyncLoop(journal, new SyncRun(journal, link, clock), "sync", new SecureRandom()));
        // Content has a loop of its own, so that a large picture on a bad network never holds up the records.
        files = Enrolment.files(journal, language)
                .map(link -> new FileRun(journal.attachments(), link, this::syncNow))
                .map(run -> new SyncLoop(journal, run, "files", new SecureRandom()));
    }

    private void stopLoops() {
        files.ifPresent(SyncLoop::close);
        loop.ifPresent(SyncLoop::close);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public synchronized void syncNow() {
        loop.ifPresent(SyncLoop::now);
    }

    @Override
    public Optional<AuthenticationResult.LoginRefused> logInAgain(String password) throws NotSaved {
        try {
            Enrolment.renew(journal, password);
        } catch (LinkFailure failure) {
            return refused(failure);
        }
        startLoop();
        return Optional.empty();
    }

    @Override
    public Optional<AuthenticationResult.LoginRefused> logInAgain(LoginCode code) throws NotSaved {
        try {
            Enrolment.renew(journal, code);
        } catch (LinkFailure failure) {
            return failure.reason() == FailureKind.LOGIN_NEEDED
                    ? Optional.of(new AuthenticationResult.LoginRefused("login.browser-SPENT"))
                    : refused(failure);
        } catch (BrowserLoginFailed other) {
            return Optional.of(
                    new AuthenticationResult.LoginRefused("login.browser-" + other.reason(), login(journal.owner())));
        }
        startLoop();
        return Optional.empty();
    }

    private Optional<AuthenticationResult.LoginRefused> refused(LinkFailure failure) {
        LOG.info("login failed: {}", failure.reason());
        return Optional.of(new AuthenticationResult.LoginRefused(
                "login." + failure.reason(),
                Enrolment.address(journal).map(URI::toString).orElse(""),
                failure.fingerprint().orElse("")));
    }

    @Override
    public boolean hasProvider() throws LinkFailure {
        return Enrolment.hasProvider(journal);
    }

    @Override
    public BrowserLogin browserLogin() throws IOException {
        BrowserLogin login = Enrolment.browserLogin(journal);
        browser.open(login.address());
        return login;
    }

    @Override
    public boolean mayTrustCertificate() {
        return mayTrust;
    }

    @Override
    public Optional<String> untrustedCertificate() {
        return Enrolment.untrustedCertificate(journal);
    }

    @Override
    public void trustCertificate(String fingerprint) throws NotSaved {
        Enrolment.trust(journal, fingerprint);
        startLoop();
        syncNow();
    }

    @Override
    public void logOut() throws NotSaved {
        Enrolment.forget(journal);
    }

    @Override
    public synchronized void close() {
        stopLoops();
        journal.close();
    }

    static String login(StoreOwner owner) {
        return owner.username() + "@" + owner.municipality();
    }
}
