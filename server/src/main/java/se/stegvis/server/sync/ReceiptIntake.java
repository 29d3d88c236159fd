package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.Receipts;
import se.stegvis.shared.sync.Change;

/** Lets a receipt take the road of a change, so that it is numbered, kept in the history and handed out as one. */
@Singleton
final class ReceiptIntake implements Receipts {
    private final Intake intake;
    private final Clock clock;

    ReceiptIntake(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Runnable issue(Caller caller, List<Receipt> receipts) {
        Instant now = clock.instant();
        List<Change> changes =
                receipts.stream().map(one -> ReceiptChange.of(one, now)).toList();
        return intake.fromServer(caller, changes);
    }
}
