package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.ClientNumbers.Untold;
import se.stegvis.server.record.DuplicateNumberNotices;

/**
 * Lets what is found out of personal numbers without anybody's doing take the road of a push. It stands in the history under
 * nobody's name, and in the audit log as a machine's.
 */
@Singleton
final class NumberIntake implements DuplicateNumberNotices {
    private final Transactions transactions;
    private final Intake intake;
    private final Clock clock;

    NumberIntake(Transactions transactions, Intake intake, Clock clock) {
        this.transactions = transactions;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void write(int municipality, List<Untold> untold) {
        for (Untold one : untold) {
            transactions.write(() -> warn(municipality, one)).run();
        }
    }

    private Runnable warn(int municipality, Untold one) {
        return intake.fromServer(Caller.server(municipality), List.of(NumberWarning.of(one, clock.instant())));
    }
}
