package se.stegvis.server.record;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import se.stegvis.server.database.InstallationRepository;
import se.stegvis.server.database.Transactions;

/**
 * Which data key a database belongs to: the check value of the first key that a server started with is stored in
 * {@code installation}. A database from before there was one is bound by a key that opens what is sealed in it.
 */
@Singleton
class KeyBinding {
    private final Transactions transactions;
    private final InstallationRepository installation;
    private final SealedSamples samples;

    KeyBinding(Transactions transactions, InstallationRepository installation, SealedSamples samples) {
        this.transactions = transactions;
        this.installation = installation;
        this.samples = samples;
    }

    /** Whether no key was ever used here, so that one may be made. */
    boolean isForNew() {
        return transactions.snapshot(
                () -> installation.keyCheck().isEmpty() && samples.any().isEmpty());
    }

    /** Whether the database belongs to that key from now on. False changes nothing. */
    boolean binds(DataKey key) {
        return transactions.write(() -> {
            if (installation.keyCheck().isEmpty()) {
                if (!opensWhatIsSealed(new Seal(key))) {
                    return false;
                }
                installation.bindKey(UuidCreator.getTimeOrderedEpoch(), key.check());
            }
            return MessageDigest.isEqual(installation.keyCheck().orElseThrow().dataKeyCheck(), key.check());
        });
    }

    private boolean opensWhatIsSealed(Seal seal) {
        return samples.any().map(row -> row.opensWith(seal)).orElse(true);
    }
}
