package se.stegvis.mobile.sync;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.stegvis.mobile.store.Contact;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.NotSaved;
import se.stegvis.mobile.sync.LinkFailure.Reason;
import se.stegvis.shared.sync.Limits;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/** One round with the server: everything unsent goes up, everything new comes down. */
public final class SyncRun {
    private final Journal journal;
    private final ServerLink link;
    private final Clock clock;

    public SyncRun(Journal journal, ServerLink link, Clock clock) {
        this.journal = journal;
        this.link = link;
        this.clock = clock;
    }

    /**
     * Runs to the end or to the first failure; what was done until then stays done.
     *
     * @throws LinkFailure when the server could not be used; the contact is noted in the journal
     * @throws NotSaved when an answer could not be written on the device; it will be asked for again
     */
    public void run() throws LinkFailure, NotSaved {
        try {
            push();
            pull();
            journal.contact(Contact.REACHED, now());
        } catch (LinkFailure failure) {
            journal.contact(contact(failure.reason()), now());
            throw failure;
        }
    }

    private void push() throws LinkFailure, NotSaved {
        int size = Limits.CHANGES;
        boolean moved = true;
        while (moved) {
            Optional<PushRequest> batch = journal.nextPush(size);
            if (batch.isEmpty()) {
                return;
            }
            try {
                moved = send(batch.get());
            } catch (LinkFailure failure) {
                if (failure.reason() != Reason.TOO_LARGE || size == 1) {
                    throw failure;
                }
                size = size / 2;
            }
        }
    }

    /** False when every change waits for another one, so that sending at once again would go round in circles. */
    private boolean send(PushRequest batch) throws LinkFailure, NotSaved {
        PushResponse response = link.push(batch);
        journal.accept(response, now());
        return response.results().stream().anyMatch(result -> result.outcome() != Outcome.DEFERRED);
    }

    private void pull() throws LinkFailure, NotSaved {
        Optional<String> cursor = journal.cursor();
        PullResponse page;
        do {
            page = page(cursor);
            journal.accept(page, now());
            cursor = Optional.of(page.cursor());
        } while (page.more());
    }

    private PullResponse page(Optional<String> cursor) throws LinkFailure {
        try {
            return link.pull(new PullRequest(journal.device(), cursor, Limits.PAGE));
        } catch (LinkFailure failure) {
            if (failure.reason() != Reason.UNKNOWN_CURSOR || cursor.isEmpty()) {
                throw failure;
            }
            return link.pull(new PullRequest(journal.device(), Optional.empty(), Limits.PAGE));
        }
    }

    private String now() {
        return OffsetDateTime.now(clock).toString();
    }

    private static Contact contact(Reason reason) {
        return switch (reason) {
            case NO_ANSWER -> Contact.NO_NETWORK;
            case LOGIN_NEEDED -> Contact.LOGIN_NEEDED;
            case BUSY, TOO_LARGE, UNKNOWN_CURSOR, TURNED_AWAY -> Contact.SERVER_BUSY;
        };
    }
}
