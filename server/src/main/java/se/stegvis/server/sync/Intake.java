package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.EarlyContent;
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
 * Takes a push in: one transaction, one answer per change, in the order sent. A change that is turned away never holds
 * up the others.
 */
@Singleton
public final class Intake {
    private final Transactions transactions;
    private final Survey survey;
    private final BatchWriter writer;
    private final EarlyContent early;
    private final ClientNumbers numbers;
    private final History history;
    private final News news;
    private final Clock clock;

    Intake(
            Transactions transactions,
            Survey survey,
            BatchWriter writer,
            EarlyContent early,
            ClientNumbers numbers,
            History history,
            News news,
            Clock clock) {
        this.transactions = transactions;
        this.survey = survey;
        this.writer = writer;
        this.early = early;
        this.numbers = numbers;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /** Stands for the device of what the server itself writes. */
    private static final UUID NO_DEVICE = new UUID(0, 0);

    private record Done(List<ChangeResult> results, List<CaseRow> changed) {}

    /** What a push came to, and in which life of the database. */
    private record Answered(UUID history, Done done) {}

    /** @throws se.stegvis.server.database.BusyException when others held the cases every time; nothing is stored */
    public PushResponse accept(Caller caller, PushRequest push) {
        return accept(caller, push, Optional.empty());
    }

    /**
     * What the tablet of somebody who has left had not sent: kept for whoever holds the cases now, see {@link LeaverPolicy}.
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
        var author = new Judge.Author(
                caller.account(),
                caller.role().name(),
                Optional.of(push.device()),
                Judge.As.WRITER,
                push.sentAt(),
                leftAt);
        history.name();
        Answered answered = transactions.write(connection -> {
            Done done = take(connection, caller, author, push, changes);
            return new Answered(history.read(connection).history(), done);
        });
        news.tell(answered.done().changed());
        return new PushResponse(answered.history(), answered.done().results());
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
    record Told(List<ChangeResult> results, Runnable after) {}

    /** As {@link #fromServer}, with the answers. */
    Told told(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        Done done = takeOwn(connection, caller, changes);
        return new Told(done.results(), () -> news.tell(done.changed()));
    }

    private List<CaseRow> receive(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        return takeOwn(connection, caller, changes).changed();
    }

    private Done takeOwn(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        var author = new Judge.Author(
                caller.account(), caller.role().name(), Optional.empty(), Judge.As.SERVER, Optional.empty());
        PushRequest push = new PushRequest(NO_DEVICE, List.copyOf(changes));
        return take(connection, caller, author, push, changes);
    }

    private Done take(Connection connection, Caller caller, Judge.Author author, PushRequest push, List<Change> changes)
            throws SQLException {
        Instant now = clock.instant();
        Ground ground = survey.of(connection, caller, changes);
        Batch batch = new Batch(caller.account(), ground, new Judge(caller, author, now, ground));
        List<ChangeResult> results = answered(batch, push);
        return new Done(results, written(connection, caller, push.device(), batch, now));
    }

    /**
     * Writes a judged batch, and what the server has to say upon it: into its visits that what they wait for is here
     * already, into records of clients that the same person is in another case, be it one that the caller does not see.
     *
     * @return the cases that were touched, as they are now; to be told once the transaction is committed
     */
    List<CaseRow> written(Connection connection, Caller caller, UUID device, Batch batch, Instant now)
            throws SQLException {
        writer.write(connection, caller, device, batch, now);
        List<CaseRow> changed =
                new ArrayList<>(batch.touched.stream().map(batch::row).toList());
        List<CareRecord> newest = batch.newest().stream().map(Revision::view).toList();
        List<Change> said = Stream.concat(
                        early.receipts(connection, caller.municipality(), batch.visits()).stream()
                                .map(receipt -> ReceiptChange.of(receipt, now)),
                        numbers.project(connection, caller.municipality(), newest).stream()
                                .map(untold -> NumberTold.of(untold, now)))
                .toList();
        if (!said.isEmpty()) {
            changed.addAll(receive(connection, caller, said));
        }
        return changed;
    }

    private static List<ChangeResult> answered(Batch batch, PushRequest push) {
        return push.changes().stream().map(batch::answer).toList();
    }
}
