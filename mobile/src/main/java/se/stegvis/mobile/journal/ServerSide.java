package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/** Changes for the server and its answers. Each answer is applied in one commit. */
final class ServerSide {
    /** A page taken in, and what the records of the cases that go with it name. */
    private record Done(WriteBatch batch, Map<UUID, Set<ContentName>> gone) {}

    private final JournalCommits commits;
    private final ReplicaIndex index;
    private final OutboxReader outbox;
    private final ContentKeeping content;

    ServerSide(JournalCommits commits, ContentKeeping content) {
        this.commits = commits;
        this.index = commits.index;
        this.outbox = commits.outbox;
        this.content = content;
    }

    /** The next changes, frozen under their ids until answered. */
    List<SentChange> next(int atMost, Set<UUID> onTheWay) throws NotSaved {
        return commits.write(batch -> {
            List<SentChange> changes = new ArrayList<>();
            for (ReplicaRecord replica : outbox.next(atMost, onTheWay)) {
                List<PendingChange> queue = new ArrayList<>(replica.local().queue());
                queue.set(0, queue.get(0).freeze());
                batch.put(replica.withLocal(replica.local().queue(queue)));
                changes.add(queue.get(0).change());
            }
            return changes;
        });
    }

    void accept(PushResponse response, String at) throws NotSaved {
        commits.write(
                batch -> {
                    SyncProgress next = heardFrom(response.history(), batch);
                    new PushAnswers(batch, index).apply(response, next.round(), at);
                    content.part(batch, next.begun(), at, ServerRetention.at("", at));
                    return response.results();
                },
                results -> {
                    results.forEach(this::note);
                    return results;
                });
    }

    private void note(ChangeResult result) {
        if (result.outcome() == Outcome.DEFERRED) {
            outbox.putOff(result.id());
        } else {
            outbox.settled(result.id());
        }
    }

    void refuse(UUID change, Problem problem) throws NotSaved {
        commits.write(batch -> {
            PushAnswers answers = new PushAnswers(batch, index);
            answers.apply(
                    ChangeResult.refused(change, problem), commits.progress().round(), "");
            return batch;
        });
    }

    void accept(PullResponse page, String at) throws NotSaved {
        commits.write(batch -> new Done(batch, into(batch, page, at)), done -> {
            content.tidy(page, done.gone());
            content.release(done.batch());
            return done;
        });
    }

    /** A page asked for before the history changed is let go; what it says of the history is not. */
    private Map<UUID, Set<ContentName>> into(WriteBatch batch, PullResponse page, String at) {
        SyncProgress before = commits.progress();
        ServerRetention retention = ServerRetention.at(page.durable(), at);
        SyncProgress next = heardFrom(page.history(), batch);
        if (before.cursor().isEmpty() || next.round() == before.round()) {
            new PullPageApplier(batch, index).apply(page, next.round(), at);
            page.processes().ifPresent(news -> batch.definitions(news.definitions()));
            int reached = page.processes().map(ProcessNews::reached).orElse(next.processes());
            batch.progress(next.at(page.cursor()).withProcesses(reached));
            if (next.round() == before.round()) {
                content.settle(batch, at, retention);
            }
        }
        content.part(batch, next.begun(), at, retention);
        return content.going(page);
    }

    /** Another history than the one remembered: all that was acknowledged goes again, and all is pulled anew. */
    private SyncProgress heardFrom(UUID history, WriteBatch batch) {
        SyncProgress progress = commits.progress();
        boolean other = progress.otherHistory(history);
        SyncProgress next = other ? progress.anew(history) : progress.of(history);
        if (other) {
            ResendAfterRestore.all(batch, commits.acknowledged());
            content.sendAgain(batch);
        }
        if (!next.equals(progress)) {
            batch.progress(next);
        }
        return next;
    }

    /**
     * The account has ended and the server hands out nothing more. Its records are removed, as if every case had been
     * handed over; a change that it keeps for whoever has the case now is kept here unread, until it need not be sent
     * again. All is pulled anew should the account be opened again. Changes that the server has not accepted stay.
     */
    void accountEnded(String at) throws NotSaved {
        SyncProgress before = commits.progress();
        List<PullItem> all = index.cases().stream()
                .<PullItem>map(one -> new PullItem.Gone(one, PullItem.GoneReason.ACCESS_ENDED))
                .toList();
        PullResponse page = new PullResponse(before.history().orElse(new UUID(0, 0)), "", true, "", all);
        ServerRetention retention = ServerRetention.at("", at);
        commits.write(
                batch -> {
                    new PullPageApplier(batch, index).apply(page, before.round(), at);
                    QuarantinedChanges away = new QuarantinedChanges(batch, index);
                    index.unsettled().forEach(replica -> away.putAway(batch.of(replica.target()), at));
                    if (before.cursor().isPresent()) {
                        batch.progress(before.fromNothing());
                    }
                    content.settle(batch, at, retention);
                    content.part(batch, before.begun(), at, retention);
                    return new Done(batch, content.going(page));
                },
                done -> {
                    content.tidy(page, done.gone());
                    content.release(done.batch());
                    return done;
                });
    }

    void startOver() throws NotSaved {
        commits.write(batch -> {
            batch.progress(commits.progress().fromNothing());
            return batch;
        });
    }

    Optional<String> cursor() {
        return commits.progress().cursor();
    }

    int processesReached() {
        return commits.progress().processes();
    }
}
