package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;

/**
 * The bearer token with which the directory of a municipality provisions its staff, one at a time. It opens nothing but
 * {@code /scim/v2}; only its SHA-256 is stored.
 */
@Singleton
public class ScimTokens {
    private final ScimTokenRepository rows;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    ScimTokens(ScimTokenRepository rows, Transactions transactions, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new token; the one of before ends. @param by is written into the audit log */
    public String make(AuditEntry by) {
        String token = OpaqueToken.make(by.municipality());
        transactions.write(() -> {
            rows.end(by.municipality());
            rows.add(by.municipality(), OpaqueToken.hash(token), clock.instant());
            audit.write(by);
        });
        return token;
    }

    /** Ends the token; false when there was none. */
    public boolean end(AuditEntry by) {
        return transactions.write(() -> {
            boolean ended = rows.end(by.municipality()) == 1;
            if (ended) {
                audit.write(by);
            }
            return ended;
        });
    }

    /** The municipality whose directory has that token; empty when nobody has. */
    public Optional<Integer> municipality(String token) {
        return OpaqueToken.municipality(token)
                .filter(place -> transactions.snapshot(() -> rows.count(place, OpaqueToken.hash(token))) == 1);
    }
}
