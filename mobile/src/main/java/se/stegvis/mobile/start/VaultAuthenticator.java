package se.stegvis.mobile.start;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.device.DeviceSecret;
import se.stegvis.mobile.device.SystemBrowser;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.journal.UnlockResult;
import se.stegvis.mobile.start.AuthenticationResult.Admitted;
import se.stegvis.mobile.start.AuthenticationResult.LoginRefused;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.sync.Login;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.ProviderPlace;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.mobile.vault.PassphraseFinding;
import se.stegvis.mobile.vault.PassphraseRefused;

/** Authenticates users of the sealed stores of this device, new ones after a login at the server. */
final class VaultAuthenticator implements Authenticator {
    private static final Logger LOG = LoggerFactory.getLogger(VaultAuthenticator.class);

    private final JournalVault vault;
    private final ServerChoice server;
    private final Clock clock;
    private final Supplier<Locale> language;
    private final SystemBrowser browser;

    /** @param language of the person now */
    VaultAuthenticator(
            JournalVault vault, ServerChoice server, Clock clock, Supplier<Locale> language, SystemBrowser browser) {
        this.vault = vault;
        this.server = server;
        this.clock = clock;
        this.language = language;
        this.browser = browser;
    }

    @Override
    public boolean isNew() throws IOException {
        return vault.isEmpty();
    }

    @Override
    public ServerChoice server() {
        return server;
    }

    private ServerSession session(Journal journal) {
        return new ServerSession(journal, !server.isFollowed(), clock, language, browser);
    }

    private LoginRefused refused(LinkFailure failure) {
        server.seen(failure.fingerprint().orElse(""));
        return new LoginRefused(
                "login." + failure.reason(),
                server.text(),
                failure.fingerprint().orElse(""));
    }

    @Override
    public AuthenticationResult unlock(String login, char[] typed) throws NotSaved {
        try (Passphrase passphrase = new Passphrase(typed)) {
            UnlockResult unlocking = vault.unlock(login, passphrase);
            return unlocking instanceof UnlockResult.Damaged
                    ? new AuthenticationResult.StoreDamaged()
                    : admission(unlocking);
        }
    }

    private AuthenticationResult admission(UnlockResult unlocking) throws NotSaved {
        if (unlocking instanceof UnlockResult.Unlocked unlocked) {
            followManaged(unlocked.journal());
            return new Admitted(session(unlocked.journal()));
        }
        if (unlocking instanceof UnlockResult.Salvaged salvaged) {
            if (server.place().isPresent()) {
                new Enrolment(server.place().get(), vault).restoreTo(salvaged.journal());
            }
            followManaged(salvaged.journal());
            return new Admitted(session(salvaged.journal()), salvaged.losses());
        }
        if (unlocking instanceof UnlockResult.NotNow hindered) {
            return new AuthenticationResult.StoreUnavailable(hindered.why());
        }
        if (unlocking instanceof UnlockResult.KeyUnusable) {
            return new LoginRefused("unlock.key-unusable");
        }
        return new LoginRefused(unlocking instanceof UnlockResult.Damaged ? "unlock.beyond-salvage" : "unlock.wrong");
    }

    /**
     * The managed configuration is newer than what was sealed at the enrolment: a renewed certificate or another address
     * comes by it alone. A full disk does not keep anybody out of the store.
     */
    private void followManaged(Journal journal) {
        if (!server.isFollowed()) {
            return;
        }
        try {
            new Enrolment(server.place().orElseThrow(), vault).renewServer(journal);
        } catch (NotSaved full) {
            LOG.warn("The managed server was not saved ({}); the one before is used", full.reason());
        }
    }

    @Override
    public AuthenticationResult salvage(String login, char[] typed) {
        try (Passphrase passphrase = new Passphrase(typed)) {
            return admission(vault.salvage(login, passphrase));
        } catch (NotSaved notSaved) {
            return new LoginRefused("not-saved." + notSaved.reason());
        }
    }

    @Override
    public List<ProviderPlace> providers() throws LinkFailure {
        return server.place().isPresent() ? new Login(server.place().get()).providers() : List.of();
    }

    @Override
    public BrowserLogin browserLogin(ProviderPlace place) throws IOException {
        BrowserLogin login = BrowserLogin.begin(server.place().orElseThrow(), place.slug());
        browser.open(login.address());
        return login;
    }

    @Override
    public AuthenticationResult begin(String login, String password, char[] typed) throws IOException {
        return begin(
                List.of(login),
                typed,
                (enrolment, passphrase) -> enrolment.enrol(login, password, passphrase),
                "login." + FailureKind.LOGIN_NEEDED);
    }

    @Override
    public AuthenticationResult begin(LoginCode code, char[] typed) throws IOException {
        return begin(
                List.of(), typed, (enrolment, passphrase) -> enrolment.enrol(code, passphrase), "login.browser-SPENT");
    }

    /** A first login, by whatever the person proves who they are. */
    private interface FirstLogin {
        Journal enrol(Enrolment enrolment, Passphrase passphrase) throws LinkFailure, NotSaved, IOException;
    }

    /**
     * @param names of the person, as far as they are known before the server tells them
     * @param refusal key of the sentence when the server does not take the proof
     */
    private AuthenticationResult begin(List<String> names, char[] typed, FirstLogin first, String refusal)
            throws IOException {
        try (Passphrase passphrase = new Passphrase(typed)) {
            Set<PassphraseFinding> findings = passphrase.findings(names);
            if (!findings.isEmpty()) {
                return new LoginRefused(
                        "login.passphrase-" + findings.iterator().next());
            }
            Journal journal = first.enrol(new Enrolment(server.place().orElseThrow(), vault), passphrase);
            return new Admitted(session(journal));
        } catch (PassphraseRefused guessed) {
            return new LoginRefused("login.passphrase-" + guessed.finding());
        } catch (LinkFailure failure) {
            return failure.reason() == FailureKind.LOGIN_NEEDED ? new LoginRefused(refusal) : refused(failure);
        } catch (DeviceSecret.Lost lost) {
            return new LoginRefused("unlock.key-unusable");
        } catch (NotSaved notSaved) {
            return new LoginRefused("not-saved." + notSaved.reason());
        }
    }
}
