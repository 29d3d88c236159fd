package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.sync.PushTransaction.AppliedPush;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/**
 * Takes a push in: one transaction, one answer per change, in the order sent. A refused change never holds
 * up the others.
 */
@Singleton
public final class Intake {
    private final Transactions transactions;
    private final PushTransaction pushes;
    private final DatabaseIncarnation incarnation;
    private final ChangeNotifier notifier;
    private final Clock clock;

    Intake(
            Transactions transactions,
            PushTransaction pushes,
            DatabaseIncarnation incarnation,
            ChangeNotifier notifier,
            Clock clock) {
        this.transactions = transactions;
        this.pushes = pushes;
        this.incarnation = incarnation;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** The results of a push, and in which life of the database. */
    private record AnsweredPush(UUID history, AppliedPush appliedPush) {}

    /** @throws se.stegvis.server.database.BusyException when others held the cases every time; nothing is stored */
    public PushResponse accept(Caller caller, PushRequest push) {
        return accept(caller, push, Optional.empty());
    }

    /**
     * Unsent changes of the tablet of a former employee: kept for the holders of the cases now, see
     * {@link LeaverPolicy}.
     *
     * @param leftAt when the account ended
     */
    PushResponse acceptFromLeaver(Caller caller, PushRequest push, Instant leftAt) {
        return accept(caller, push, Optional.of(leftAt));
    }

    private PushResponse accept(Caller caller, PushRequest push, Optional<Instant> leftAt) {
        var author = new Author(
                caller.account(),
                caller.role().name(),
                Optional.of(push.device()),
                Author.As.WRITER,
                push.sentAt(),
                leftAt);
        incarnation.issue();
        AnsweredPush answeredPush = transactions.write(() -> {
            Submission by = new Submission(caller, author, push.device(), clock.instant());
            AppliedPush appliedPush = pushes.apply(by, push.changes());
            return new AnsweredPush(incarnation.read().history(), appliedPush);
        });
        notifier.wake(answeredPush.appliedPush().changed());
        return new PushResponse(
                answeredPush.history(), answeredPush.appliedPush().results());
    }

    /**
     * Takes in what the server itself has to say, within a transaction that is already open.
     *
     * @param caller whose doing brought it about
     * @return what is to be done once the transaction is committed
     */
    Runnable fromServer(Caller caller, List<Change> changes) {
        if (changes.isEmpty()) {
            return () -> {};
        }
        return acceptFromOffice(caller, changes).after();
    }

    /**
     * The answers to what the server itself has to say.
     *
     * @param after to be done once the transaction is committed
     */
    record IntakeResult(List<ChangeResult> results, Runnable after) {}

    /** As {@link #fromServer}, with the answers. */
    IntakeResult acceptFromOffice(Caller caller, List<Change> changes) {
        Submission by = Submission.byServer(caller, clock.instant());
        AppliedPush appliedPush = pushes.apply(by, changes);
        return new IntakeResult(appliedPush.results(), () -> notifier.wake(appliedPush.changed()));
    }
}
