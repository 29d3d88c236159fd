package se.stegvis.server.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import se.stegvis.server.database.InstallationRepository;
import se.stegvis.server.database.InstallationRepository.HistoryState;
import se.stegvis.server.database.Transactions;

/**
 * The id of this incarnation of the database. The first server that starts on it issues the id; a restore issues a new
 * one, which a running server must notice at once, so nothing of it is cached here.
 */
@Singleton
final class DatabaseIncarnation {
    private final Transactions transactions;
    private final InstallationRepository installation;
    private volatile boolean issued;

    DatabaseIncarnation(Transactions transactions, InstallationRepository installation) {
        this.transactions = transactions;
        this.installation = installation;
    }

    /** Issues the id if there is none, in a transaction of its own. */
    void issue() {
        if (!issued) {
            transactions.write(() -> installation.name(UuidCreator.getTimeOrderedEpoch()));
            issued = true;
        }
    }

    /** As the caller's transaction sees it. Issued before, by {@link #issue}. */
    HistoryState read() {
        return installation.history().orElseThrow(() -> new IllegalStateException("the installation has no history"));
    }
}
