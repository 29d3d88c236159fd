package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.UnclaimedContent;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.ClientNumbers;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.CareRecord;
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
    private final SnapshotReader snapshotReader;
    private final BatchWriter writer;
    private final QuarantineStore quarantine;
    private final UnclaimedContent early;
    private final ClientNumbers numbers;
    private final History history;
    private final ChangeNotifier notifier;
    private final Clock clock;

    Intake(
            Transactions transactions,
            SnapshotReader snapshotReader,
            BatchWriter writer,
            QuarantineStore quarantine,
            UnclaimedContent early,
            ClientNumbers numbers,
            History history,
            ChangeNotifier notifier,
            Clock clock) {
        this.transactions = transactions;
        this.snapshotReader = snapshotReader;
        this.writer = writer;
        this.quarantine = quarantine;
        this.early = early;
        this.numbers = numbers;
        this.history = history;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** Stands for the device of what the server itself writes. */
    private static final UUID NO_DEVICE = new UUID(0, 0);

    private record AppliedPush(List<ChangeResult> results, List<CaseRow> changed) {}

    /** The results of a push, and in which life of the database. */
    private record AnsweredPush(UUID history, AppliedPush appliedPush) {}

    /** @throws se.stegvis.server.database.BusyException when others held the cases every time; nothing is stored */
    public PushResponse accept(Caller caller, PushRequest push) {
        return accept(caller, push, Optional.empty());
    }

    /**
     * Unsent changes of the tablet of a former employee: kept for whoever holds the cases now, see
     * {@link LeaverPolicy}.
     *
     * @param leftAt when the account ended
     */
    PushResponse acceptFromLeaver(Caller caller, PushRequest push, Instant leftAt) {
        return accept(caller, push, Optional.of(leftAt));
    }

    private PushResponse accept(Caller caller, PushRequest push, Optional<Instant> leftAt) {
        List<Change> changes = push.changes().stream()
                .flatMap(sent -> sent instanceof Change change ? Stream.of(change) : Stream.empty())
                .toList();
        var author = new ChangeEvaluator.Author(
                caller.account(),
                caller.role().name(),
                Optional.of(push.device()),
                ChangeEvaluator.As.WRITER,
                push.sentAt(),
                leftAt);
        history.name();
        AnsweredPush answeredPush = transactions.write(connection -> {
            AppliedPush appliedPush = take(connection, caller, author, push, changes);
            return new AnsweredPush(history.read(connection).history(), appliedPush);
        });
        notifier.tell(answeredPush.appliedPush().changed());
        return new PushResponse(
                answeredPush.history(), answeredPush.appliedPush().results());
    }

    /**
     * Takes in what the server itself has to say, within a transaction that is already open.
     *
     * @param caller whose doing brought it about
     * @return what is to be done once the transaction is committed
     */
    Runnable fromServer(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return () -> {};
        }
        return told(connection, caller, changes).after();
    }

    /**
     * The answers to what the server itself has to say.
     *
     * @param after to be done once the transaction is committed
     */
    record IntakeResult(List<ChangeResult> results, Runnable after) {}

    /** As {@link #fromServer}, with the answers. */
    IntakeResult told(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        AppliedPush appliedPush = takeOwn(connection, caller, changes);
        return new IntakeResult(appliedPush.results(), () -> notifier.tell(appliedPush.changed()));
    }

    private List<CaseRow> receive(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        return takeOwn(connection, caller, changes).changed();
    }

    private AppliedPush takeOwn(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        var author = new ChangeEvaluator.Author(
                caller.account(), caller.role().name(), Optional.empty(), ChangeEvaluator.As.SERVER, Optional.empty());
        PushRequest push = new PushRequest(NO_DEVICE, List.copyOf(changes));
        return take(connection, caller, author, push, changes);
    }

    private AppliedPush take(
            Connection connection, Caller caller, ChangeEvaluator.Author author, PushRequest push, List<Change> changes)
            throws SQLException {
        Instant now = clock.instant();
        PushContext context = snapshotReader.of(connection, caller, changes);
        if (author.leftAt().isPresent()) {
            Set<UUID> cases = changes.stream().map(Change::caseId).collect(Collectors.toSet());
            context.openedByLeaver.addAll(
                    quarantine.openedBy(connection, caller.municipality(), caller.account(), cases));
        }
        PushBatch batch = new PushBatch(caller.account(), context, new ChangeEvaluator(caller, author, now, context));
        List<ChangeResult> results = answered(batch, push);
        return new AppliedPush(results, written(connection, caller, push.device(), batch, now));
    }

    /**
     * Writes a judged batch, and what the server has to say upon it: into its visits that what they wait for is here
     * already, into records of clients that the same person is in another case, be it one that the caller does not see.
     *
     * @return the cases that were touched, as they are now; to be notified once the transaction is committed
     */
    List<CaseRow> written(Connection connection, Caller caller, UUID device, PushBatch batch, Instant now)
            throws SQLException {
        writer.write(connection, caller, device, batch, now);
        List<CaseRow> changed =
                new ArrayList<>(batch.touched.stream().map(batch::row).toList());
        List<CareRecord> newest = batch.newest().stream().map(Revision::view).toList();
        List<Change> said = Stream.concat(
                        early.receipts(connection, caller.municipality(), batch.visits()).stream()
                                .map(receipt -> ReceiptChange.of(receipt, now)),
                        numbers.project(connection, caller.municipality(), newest).stream()
                                .map(untold -> NumberWarning.of(untold, now)))
                .toList();
        if (!said.isEmpty()) {
            changed.addAll(receive(connection, caller, said));
        }
        return changed;
    }

    private static List<ChangeResult> answered(PushBatch batch, PushRequest push) {
        return push.changes().stream().map(batch::answer).toList();
    }
}
