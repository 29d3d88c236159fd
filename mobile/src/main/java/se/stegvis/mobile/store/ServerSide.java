package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/** What goes to the server and what it says. Each answer is taken in by one commit. */
final class ServerSide {
    private final Commits commits;
    private final Book book;
    private final Outbox outbox;
    private final ContentKeeping content;

    ServerSide(Commits commits, ContentKeeping content) {
        this.commits = commits;
        this.book = commits.book;
        this.outbox = commits.outbox;
        this.content = content;
    }

    /** The next changes, frozen under their ids until answered. */
    List<SentChange> next(int atMost) throws NotSaved {
        return commits.write(posting -> {
            List<SentChange> changes = new ArrayList<>();
            for (Held held : outbox.next(atMost)) {
                List<Queued> queue = new ArrayList<>(held.own().queue());
                queue.set(0, queue.get(0).freeze());
                posting.put(held.own(held.own().queue(queue)));
                changes.add(queue.get(0).change());
            }
            return changes;
        });
    }

    void accept(PushResponse response, String at) throws NotSaved {
        commits.write(
                posting -> {
                    Standing next = heardFrom(response.history(), posting);
                    new PushAnswers(posting, book).take(response, next.round(), at);
                    content.part(posting, next.begun(), at, Kept.at("", at));
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

    void turnAway(UUID change, Problem problem) throws NotSaved {
        commits.write(posting -> {
            PushAnswers answers = new PushAnswers(posting, book);
            answers.take(
                    ChangeResult.refused(change, problem), commits.standing().round(), "");
            return posting;
        });
    }

    void accept(PullResponse page, String at) throws NotSaved {
        record Done(Posting posting, Map<UUID, Set<ContentName>> gone) {}
        commits.write(posting -> new Done(posting, into(posting, page, at)), done -> {
            content.tidy(page, done.gone());
            content.letGo(done.posting());
            return done;
        });
    }

    /** A page asked for before the history changed is let go; what it says of the history is not. */
    private Map<UUID, Set<ContentName>> into(Posting posting, PullResponse page, String at) {
        Standing before = commits.standing();
        Kept kept = Kept.at(page.durable(), at);
        Standing next = heardFrom(page.history(), posting);
        if (before.cursor().isEmpty() || next.round() == before.round()) {
            new PulledPage(posting, book).take(page, next.round(), at);
            page.processes().ifPresent(news -> posting.definitions(news.definitions()));
            int reached = page.processes().map(ProcessNews::reached).orElse(next.processes());
            posting.standing(next.at(page.cursor()).withProcesses(reached));
            if (next.round() == before.round()) {
                content.settle(posting, at, kept);
            }
        }
        content.part(posting, next.begun(), at, kept);
        return content.going(page);
    }

    /** Another history than the one remembered: all that was acknowledged goes again, and all is pulled anew. */
    private Standing heardFrom(UUID history, Posting posting) {
        Standing standing = commits.standing();
        boolean other = standing.otherHistory(history);
        Standing next = other ? standing.anew(history) : standing.of(history);
        if (other) {
            Resending.all(posting, commits.acknowledged());
            content.sendAgain(posting);
        }
        if (!next.equals(standing)) {
            posting.standing(next);
        }
        return next;
    }

    void startOver() throws NotSaved {
        commits.write(posting -> {
            posting.standing(commits.standing().fromNothing());
            return posting;
        });
    }

    Optional<String> cursor() {
        return commits.standing().cursor();
    }

    int processesReached() {
        return commits.standing().processes();
    }
}
