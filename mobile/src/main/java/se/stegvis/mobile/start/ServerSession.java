package se.stegvis.mobile.start;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.NotSaved;
import se.stegvis.mobile.store.Owner;
import se.stegvis.mobile.sync.HttpLink;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.Login;
import se.stegvis.mobile.sync.SyncLoop;
import se.stegvis.mobile.sync.SyncRun;

/** A session against a server by HTTP. The refresh token lies sealed in the journal. */
final class ServerSession implements Session {
    static final String REFRESH_TOKEN = "refresh-token";
    private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);

    private final Journal journal;
    private final URI server;
    private final Clock clock;
    private SyncLoop loop;

    ServerSession(Journal journal, URI server, Clock clock) {
        this.journal = journal;
        this.server = server;
        this.clock = clock;
        startLoop();
    }

    /** Without a token the server answers that a login is needed, and the sync line says so. */
    private synchronized void startLoop() {
        if (loop != null) {
            loop.close();
        }
        HttpLink link = new HttpLink(server, journal.secret(REFRESH_TOKEN).orElse(""));
        loop = new SyncLoop(journal, new SyncRun(journal, link, clock), new SecureRandom());
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public synchronized void syncNow() {
        loop.now();
    }

    @Override
    public boolean logInAgain(String password) throws NotSaved {
        try {
            String login = login(journal.owner());
            journal.keepSecret(
                    REFRESH_TOKEN,
                    new Login(server)
                            .withPassword(login, password, journal.device())
                            .refresh());
        } catch (LinkFailure failure) {
            LOG.info("login failed: {}", failure.reason());
            return false;
        }
        startLoop();
        return true;
    }

    @Override
    public void logOut() throws NotSaved {
        journal.keepSecret(REFRESH_TOKEN, "");
    }

    @Override
    public synchronized void close() {
        loop.close();
        journal.close();
    }

    static String login(Owner owner) {
        return owner.username().contains("@") ? owner.username() : owner.username() + "@" + owner.municipality();
    }
}
