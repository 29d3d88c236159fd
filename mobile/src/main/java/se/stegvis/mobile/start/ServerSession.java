package se.stegvis.mobile.start;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.NotSaved;
import se.stegvis.mobile.store.Owner;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.SyncLoop;
import se.stegvis.mobile.sync.SyncRun;

/** A session against the server that the journal was enrolled with. */
final class ServerSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);

    private final Journal journal;
    private final Clock clock;
    private Optional<SyncLoop> loop = Optional.empty();

    ServerSession(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        startLoop();
    }

    private synchronized void startLoop() {
        loop.ifPresent(SyncLoop::close);
        loop = Enrolment.link(journal)
                .map(link -> new SyncLoop(journal, new SyncRun(journal, link, clock), new SecureRandom()));
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
    public boolean logInAgain(String password) throws NotSaved {
        try {
            Enrolment.renew(journal, password);
        } catch (LinkFailure failure) {
            LOG.info("login failed: {}", failure.reason());
            return false;
        }
        startLoop();
        return true;
    }

    @Override
    public void logOut() throws NotSaved {
        Enrolment.forget(journal);
    }

    @Override
    public synchronized void close() {
        loop.ifPresent(SyncLoop::close);
        journal.close();
    }

    static String login(Owner owner) {
        return owner.username() + "@" + owner.municipality();
    }
}
