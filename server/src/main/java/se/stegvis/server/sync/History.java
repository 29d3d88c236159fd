package se.stegvis.server.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import se.stegvis.server.database.InstallationRepository;
import se.stegvis.server.database.InstallationRepository.HistoryState;
import se.stegvis.server.database.Transactions;

/**
 * Which life of the database this is. Named when the first server starts on it; a restore gives it a new name, which a
 * running server must notice at once, so nothing of it is remembered here.
 */
@Singleton
final class History {
    private final Transactions transactions;
    private final InstallationRepository installation;
    private volatile boolean named;

    History(Transactions transactions, InstallationRepository installation) {
        this.transactions = transactions;
        this.installation = installation;
    }

    /** Sees to it that there is a name to read, in a transaction of its own. */
    void name() {
        if (!named) {
            transactions.write(() -> installation.name(UuidCreator.getTimeOrderedEpoch()));
            named = true;
        }
    }

    /** As the caller's transaction sees it. Named before, by {@link #name}. */
    HistoryState read() {
        return installation.history().orElseThrow(() -> new IllegalStateException("the installation has no history"));
    }
}
