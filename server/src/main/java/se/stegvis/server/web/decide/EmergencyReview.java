package se.stegvis.server.web.decide;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;

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

    /**
     * An opening that is not in the lead's cases is left alone.
     *
     * @throws ProblemException 409 when it does not wait for this lead: another one has looked at it, or it is none
     */
    void seen(Caller caller, UUID id) {
        boolean first = transactions.write(() -> emergency.unseen(caller).stream()
                .filter(one -> one.id().equals(id))
                .anyMatch(one -> emergency.seen(caller, one.caseId(), id, clock.instant())));
        if (!first) {
            throw ProblemException.of(HttpStatus.CONFLICT, "already-decided");
        }
    }
}
