package se.stegvis.server.web.decide;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.database.Transactions;

/** Notes that a lead has looked at a case that somebody opened in an emergency. */
@Singleton
class EmergencyReview {
    private final Transactions transactions;
    private final EmergencyAccess emergency;
    private final Clock clock;

    EmergencyReview(Transactions transactions, EmergencyAccess emergency, Clock clock) {
        this.transactions = transactions;
        this.emergency = emergency;
        this.clock = clock;
    }

    /** An opening that is not in the lead's cases is left alone. */
    void seen(Caller caller, UUID id) {
        transactions.write(() -> {
            for (EmergencyAccess.Opening one : emergency.unseen(caller)) {
                if (one.id().equals(id)) {
                    emergency.seen(caller, one.caseId(), id, clock.instant());
                }
            }
            return id;
        });
    }
}
