package se.stegvis.mobile.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time. The first thread saves the batches that all have brought meanwhile, so that many threads share
 * one sync of the disk. When a group fails, each of its batches is tried alone: one that is too big must not stop the
 * others.
 */
final class CommitQueue {

    /** Saves all batches in one commit, or none. */
    interface Saving {
        void save(List<EntryBatch> group) throws NotSaved;
    }

    private static final int LARGEST_GROUP = 64;

    private static final class QueuedCommit {
        private final EntryBatch batch;
        private boolean done;
        private boolean saved;
        private NotSaved notSaved;
        private Throwable failure;

        private QueuedCommit(EntryBatch batch) {
            this.batch = batch;
        }
    }

    private final Saving saving;
    private final Queue<QueuedCommit> queuedCommit = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writer = new ReentrantLock();

    CommitQueue(Saving saving) {
        this.saving = saving;
    }

    /** Returns when the batch is saved. */
    void write(EntryBatch batch) throws NotSaved {
        QueuedCommit own = new QueuedCommit(batch);
        queuedCommit.add(own);
        writer.lock();
        try {
            while (!own.done) {
                saveGroup(nextGroup());
            }
        } finally {
            writer.unlock();
        }
        if (own.notSaved != null) {
            throw own.notSaved;
        }
        if (!own.saved) {
            throw NotSaved.because(own.failure);
        }
    }

    private List<QueuedCommit> nextGroup() {
        List<QueuedCommit> group = new ArrayList<>();
        for (QueuedCommit next = queuedCommit.poll(); next != null; next = queuedCommit.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        return group;
    }

    private void saveGroup(List<QueuedCommit> group) {
        try {
            saving.save(group.stream().map(one -> one.batch).toList());
            group.forEach(one -> one.saved = true);
        } catch (NotSaved e) {
            if (group.size() > 1) {
                group.forEach(one -> saveGroup(List.of(one)));
            } else {
                group.get(0).notSaved = e;
            }
        } catch (RuntimeException | Error e) {
            group.forEach(one -> one.failure = e);
        } finally {
            group.forEach(one -> one.done = true);
        }
    }
}
