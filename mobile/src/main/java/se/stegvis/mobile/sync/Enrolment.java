package se.stegvis.mobile.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.Owner;
import se.stegvis.mobile.vault.Passphrase;

/** The first login on a device: makes the journal and keeps in it what later contacts need. Needs the network once. */
public final class Enrolment {
    private static final String REFRESH_TOKEN = "refresh-token";
    private static final String SERVER = "server";

    private final URI server;
    private final JournalVault vault;

    public Enrolment(URI server, JournalVault vault) {
        this.server = server;
        this.vault = vault;
    }

    /**
     * @param username with municipality, for example {@code handlaggare1@ekdalen}
     * @param password of the account on the server
     * @param passphrase chosen for this device, without findings
     * @throws LinkFailure with {@code LOGIN_NEEDED} when name or password is wrong
     * @throws NotSaved when the disk refuses
     */
    public Journal enrol(String username, String password, Passphrase passphrase)
            throws LinkFailure, NotSaved, IOException {
        UUID device = UuidCreator.getTimeOrderedEpoch();
        Tokens tokens = new Login(server).withPassword(username, password, device);
        Journal journal = vault.create(owner(tokens.account()), passphrase, device);
        journal.keepSecret(SERVER, server.toString());
        journal.keepSecret(REFRESH_TOKEN, tokens.refresh());
        return journal;
    }

    /**
     * The parts of this that a salvaged journal has lost: the address again, and no token, so that a login is asked
     * for.
     */
    public void restoreTo(Journal journal) throws NotSaved {
        if (journal.secret(SERVER).isEmpty()) {
            journal.keepSecret(SERVER, server.toString());
        }
        if (journal.secret(REFRESH_TOKEN).isEmpty()) {
            forget(journal);
        }
    }

    /** Logs in again on a device that has a journal, when the server no longer takes the refresh token. */
    public static void renew(Journal journal, String password) throws LinkFailure, NotSaved {
        Owner owner = journal.owner();
        Tokens tokens = new Login(server(journal))
                .withPassword(owner.username() + "@" + owner.municipality(), password, journal.device());
        journal.keepSecret(REFRESH_TOKEN, tokens.refresh());
    }

    /** Logs out: the server will ask for a login. The sealed values of the journal stay. */
    public static void forget(Journal journal) throws NotSaved {
        journal.keepSecret(REFRESH_TOKEN, "");
    }

    /** The way to the server that this journal was enrolled with; empty when it never was. */
    public static Optional<ServerLink> link(Journal journal) {
        return journal.secret(REFRESH_TOKEN).map(token -> new PageAhead(new HttpLink(server(journal), token)));
    }

    /** The way of attachments' content to that server; empty when the journal was never enrolled. */
    public static Optional<FileLink> files(Journal journal) {
        return journal.secret(REFRESH_TOKEN).map(token -> new TusLink(server(journal), token));
    }

    private static URI server(Journal journal) {
        return URI.create(journal.secret(SERVER).orElseThrow());
    }

    private static Owner owner(Account account) {
        return new Owner(account.municipality(), account.id(), account.username(), account.name(), account.role());
    }
}
