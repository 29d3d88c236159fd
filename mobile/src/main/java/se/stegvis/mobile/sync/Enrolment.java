package se.stegvis.mobile.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.sync.BrowserLoginFailed.BrowserLoginFailure;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.mobile.vault.PassphraseFinding;
import se.stegvis.mobile.vault.PassphraseRefused;
import se.stegvis.mobile.vault.StoreOwner;

/** The first login on a device: makes the journal and keeps in it what later contacts need. Needs the network once. */
public final class Enrolment {
    static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    static final String REFRESH_TOKEN = "refresh-token";
    private static final String SERVER = "server";
    private static final String AUTHORITY = "server-authority";
    private static final String FINGERPRINT = "server-fingerprint";

    private final ServerEndpoint server;
    private final JournalVault vault;

    /** @param server trusted when the device trusts its certificate */
    public Enrolment(URI server, JournalVault vault) {
        this(ServerEndpoint.of(server), vault);
    }

    public Enrolment(ServerEndpoint server, JournalVault vault) {
        this.server = server;
        this.vault = vault;
    }

    /**
     * @param username with municipality, for example {@code handlaggare1@ekdalen}
     * @param password of the account on the server
     * @param passphrase chosen for this device, without findings
     * @throws LinkFailure with {@code LOGIN_NEEDED} when name or password is wrong
     * @throws PassphraseRefused when the passphrase is made of the person's names, which the server has told
     * @throws NotSaved when the disk refuses
     */
    public Journal enrol(String username, String password, Passphrase passphrase)
            throws LinkFailure, NotSaved, IOException {
        return enrol((login, device) -> login.withPassword(username, password, device), passphrase);
    }

    /**
     * As with a password, by a login that was made in the browser.
     *
     * @throws LinkFailure with {@code LOGIN_NEEDED} when the code is not good any more
     */
    public Journal enrol(LoginCode code, Passphrase passphrase) throws LinkFailure, NotSaved, IOException {
        return enrol((login, device) -> login.withCode(code, device), passphrase);
    }

    /** How a person proves who they are. */
    private interface Proof {
        Tokens tokens(Login login, UUID device) throws LinkFailure;
    }

    private Journal enrol(Proof proof, Passphrase passphrase) throws LinkFailure, NotSaved, IOException {
        UUID device = UuidCreator.getTimeOrderedEpoch();
        Login login = new Login(server);
        Tokens tokens = proof.tokens(login, device);
        StoreOwner owner = owner(tokens.account());
        Set<PassphraseFinding> findings =
                passphrase.findings(List.of(owner.username(), owner.name(), owner.municipality()));
        if (!findings.isEmpty()) {
            out(login, tokens.refresh());
            throw new PassphraseRefused(findings.iterator().next());
        }
        Journal journal = vault.create(owner, passphrase, device);
        keep(journal);
        journal.keepSecret(REFRESH_TOKEN, tokens.refresh());
        return journal;
    }

    /**
     * The parts of this that a salvaged journal has lost: the address again, and no token, so that a login is asked
     * for.
     */
    public void restoreTo(Journal journal) throws NotSaved {
        if (journal.secret(SERVER).isEmpty()) {
            keep(journal);
        }
        if (journal.secret(REFRESH_TOKEN).isEmpty()) {
            forget(journal);
        }
    }

    /**
     * Sends an enrolled journal to the server as it is known now: another address, authority or fingerprint. Does
     * nothing when it is known so already, or when the journal never was enrolled.
     */
    public void renewServer(Journal journal) throws NotSaved {
        if (address(journal).isPresent() && !place(journal).equals(server)) {
            keep(journal);
        }
    }

    /**
     * The certificate that the server of this journal shows and that is not trusted. Blocks.
     *
     * @return SHA-256 in pairs of digits; empty when it is trusted, nobody answers, or the journal was never enrolled
     */
    public static Optional<String> untrustedCertificate(Journal journal) {
        return address(journal).flatMap(known -> new Login(place(journal)).untrustedCertificate());
    }

    /** Trusts that one certificate of the journal's server from now on, in the place of the one before. */
    public static void trust(Journal journal, String fingerprint) throws NotSaved {
        journal.keepSecret(FINGERPRINT, fingerprint);
    }

    private void keep(Journal journal) throws NotSaved {
        journal.keepSecret(SERVER, server.address().toString());
        journal.keepSecret(AUTHORITY, server.authority().orElse(""));
        journal.keepSecret(FINGERPRINT, server.fingerprint().orElse(""));
    }

    /** Logs in again on a device that has a journal, when the server no longer takes the refresh token. */
    public static void renew(Journal journal, String password) throws LinkFailure, NotSaved {
        StoreOwner owner = journal.owner();
        Tokens tokens = new Login(place(journal))
                .withPassword(owner.username() + "@" + owner.municipality(), password, journal.device());
        journal.keepSecret(REFRESH_TOKEN, tokens.refresh());
    }

    /**
     * As with a password, by a login that was made in the browser.
     *
     * @throws BrowserLoginFailed when somebody else has logged in than whose journal it is; their login is ended
     */
    public static void renew(Journal journal, LoginCode code) throws LinkFailure, NotSaved, BrowserLoginFailed {
        Login login = new Login(place(journal));
        Tokens tokens = login.withCode(code, journal.device());
        if (!tokens.account().id().equals(journal.owner().user())) {
            out(login, tokens.refresh());
            throw new BrowserLoginFailed(BrowserLoginFailure.OTHER_ACCOUNT);
        }
        journal.keepSecret(REFRESH_TOKEN, tokens.refresh());
    }

    /** Whether the people of this journal's municipality log in by its identity provider. @throws LinkFailure as usual */
    public static boolean hasProvider(Journal journal) throws LinkFailure {
        String slug = journal.owner().municipality();
        return new Login(place(journal))
                .providers().stream().anyMatch(one -> one.slug().equals(slug));
    }

    /** A login in the browser for the person of this journal. @throws IOException as {@link BrowserLogin#begin} */
    public static BrowserLogin browserLogin(Journal journal) throws IOException {
        return BrowserLogin.begin(place(journal), journal.owner().municipality());
    }

    /** Logs out: the server will ask for a login. The sealed values of the journal stay. */
    public static void forget(Journal journal) throws NotSaved {
        Optional<String> token = journal.secret(REFRESH_TOKEN).filter(text -> !text.isEmpty());
        journal.keepSecret(REFRESH_TOKEN, "");
        if (token.isPresent() && address(journal).isPresent()) {
            out(new Login(place(journal)), token.get());
        }
    }

    private static void out(Login login, String token) {
        try {
            login.out(token);
        } catch (LinkFailure away) {
            LOG.info("The server was not reached to end the login: {}", away.reason());
        }
    }

    /** The way to the server that this journal was enrolled with; empty when it never was. */
    public static Optional<ServerLink> link(Journal journal) {
        return link(journal, Transport.SWEDISH);
    }

    /** @param language of the person, in which the server says what it refuses; asked with each call */
    public static Optional<ServerLink> link(Journal journal, Supplier<Locale> language) {
        return journal.secret(REFRESH_TOKEN)
                .map(token -> new PagePrefetch(new HttpLink(place(journal), RefreshToken.in(journal), language)));
    }

    /** The way of attachments' content to that server; empty when the journal was never enrolled. */
    public static Optional<FileLink> files(Journal journal) {
        return files(journal, Transport.SWEDISH);
    }

    /** @param language of the person, in which the server says what it refuses; asked with each call */
    public static Optional<FileLink> files(Journal journal, Supplier<Locale> language) {
        return journal.secret(REFRESH_TOKEN)
                .map(token -> new TusLink(place(journal), RefreshToken.in(journal), language));
    }

    /** The server that this journal was enrolled with; empty when it never was. */
    public static Optional<URI> address(Journal journal) {
        return journal.secret(SERVER).map(URI::create);
    }

    private static ServerEndpoint place(Journal journal) {
        return new ServerEndpoint(
                address(journal).orElseThrow(),
                journal.secret(AUTHORITY).filter(text -> !text.isEmpty()),
                journal.secret(FINGERPRINT).filter(text -> !text.isEmpty()));
    }

    private static StoreOwner owner(Account account) {
        return new StoreOwner(account.municipality(), account.id(), account.username(), account.name(), account.role());
    }
}
