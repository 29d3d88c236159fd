package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.server.attachment.UnclaimedContent;
import se.stegvis.server.record.ClientNameIndex;
import se.stegvis.server.record.ClientNumbers;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.SentChange;

/** The work of a push within its transaction: reads the snapshot, makes the plan and writes it. */
@Singleton
final class PushTransaction {
    private final SnapshotReader snapshotReader;
    private final BatchWriter writer;
    private final UnclaimedContent unclaimed;
    private final ClientNumbers numbers;
    private final ClientNameIndex names;

    PushTransaction(
            SnapshotReader snapshotReader,
            BatchWriter writer,
            UnclaimedContent unclaimed,
            ClientNumbers numbers,
            ClientNameIndex names) {
        this.snapshotReader = snapshotReader;
        this.writer = writer;
        this.unclaimed = unclaimed;
        this.numbers = numbers;
        this.names = names;
    }

    /**
     * A push that is stored.
     *
     * @param changed the cases it touched, as they are now; to be notified once the transaction is committed
     */
    record AppliedPush(List<ChangeResult> results, List<CaseRow> changed) {}

    /** Plans the changes and writes the plan. */
    AppliedPush apply(Submission by, List<? extends SentChange> changes) {
        PushPlan plan = plan(by, changes);
        return new AppliedPush(plan.results(), write(plan));
    }

    /** Decides the changes; nothing is stored yet. Must come first in the transaction. */
    PushPlan plan(Submission by, List<? extends SentChange> changes) {
        List<Change> readable = changes.stream()
                .flatMap(sent -> sent instanceof Change change ? Stream.of(change) : Stream.empty())
                .toList();
        return PushPlanner.plan(by, snapshotReader.read(by, readable), changes);
    }

    /**
     * Writes the plan, and then as changes of the server's own what it has to say upon it.
     *
     * @return the cases that were touched, as they are now; to be notified once the transaction is committed
     */
    List<CaseRow> write(PushPlan plan) {
        writer.write(plan);
        names.project(plan.by().municipality(), plan.records().views());
        List<CaseRow> changed = new ArrayList<>(plan.cases().touched());
        List<Change> said = said(plan);
        if (!said.isEmpty()) {
            Submission byServer =
                    Submission.byServer(plan.by().caller(), plan.by().receivedAt());
            changed.addAll(apply(byServer, said).changed());
        }
        return changed;
    }

    /**
     * Into records that the pictures they wait for are here already; into records of clients that the same person is in another
     * case, be it one that the caller does not see.
     */
    private List<Change> said(PushPlan plan) {
        Submission by = plan.by();
        return Stream.concat(
                        unclaimed.receipts(by.municipality(), plan.records().withPictures()).stream()
                                .map(receipt -> ReceiptChange.of(receipt, by.receivedAt())),
                        numbers.project(by.municipality(), plan.records().views()).stream()
                                .map(untold -> NumberWarning.of(untold, by.receivedAt())))
                .toList();
    }
}
