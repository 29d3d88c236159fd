package se.stegvis.mobile.sync;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.journal.SyncState;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;

/** One round with the server: everything unsent goes up, everything new comes down. */
public final class SyncRun implements Round {
    private static final String ACCOUNT_ENDED = "account-ended";

    private final Journal journal;
    private final ServerLink link;
    private final Clock clock;
    private final Executor beside;
    private final int largestBatch;
    private OptionalInt told = OptionalInt.empty();

    public SyncRun(Journal journal, ServerLink link, Clock clock) {
        this(journal, link, clock, SyncRun::onThreadOfItsOwn, ProtocolLimits.CHANGES);
    }

    /**
     * @param beside runs a push while the next one is made ready; may leave it, then it runs when it is waited for
     * @param largestBatch so many changes in a push at most
     */
    public SyncRun(Journal journal, ServerLink link, Clock clock, Executor beside, int largestBatch) {
        this.journal = journal;
        this.link = link;
        this.clock = clock;
        this.beside = beside;
        this.largestBatch = largestBatch;
    }

    private static void onThreadOfItsOwn(Runnable push) {
        Thread thread = new Thread(push, "stegvis-push");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Runs to the end or to the first failure; what was done until then stays done.
     *
     * @throws LinkFailure when the server could not be used; the contact is noted in the journal
     * @throws NotSaved when an answer could not be written on the device; it will be asked for again
     */
    @Override
    public void run() throws LinkFailure, NotSaved {
        try {
            push();
            if (pull()) {
                push();
            }
            journal.contact(ServerContact.REACHED, now());
        } catch (LinkFailure failure) {
            ServerContact how = contact(failure);
            if (how == ServerContact.ACCOUNT_ENDED) {
                journal.accountEnded(now());
            }
            journal.contact(how, now());
            throw failure;
        }
    }

    private void push() throws LinkFailure, NotSaved {
        new OverlappedPush(journal, link, clock, beside, largestBatch).run();
    }

    /** True when it had to start from nothing: then there may be something to send again. */
    private boolean pull() throws LinkFailure, NotSaved {
        boolean fromNothing = false;
        boolean more = true;
        OptionalInt unsent = news();
        while (more) {
            Optional<String> cursor = journal.cursor();
            fromNothing |= cursor.isEmpty();
            try {
                OptionalInt processes = OptionalInt.of(journal.processesReached());
                PullResponse page =
                        link.pull(new PullRequest(journal.device(), cursor, processes, unsent, ProtocolLimits.PAGE));
                told = unsent.isPresent() ? unsent : told;
                unsent = OptionalInt.empty();
                journal.accept(page, answered());
                more = page.more() || journal.cursor().isEmpty();
            } catch (LinkFailure failure) {
                if (failure.reason() != FailureKind.UNKNOWN_CURSOR || cursor.isEmpty()) {
                    throw failure;
                }
                journal.startOver();
            }
        }
        return fromNothing;
    }

    /** How much lies here that the server has not, when that is something else than it was sent last. */
    private OptionalInt news() {
        SyncState state = journal.syncState();
        OptionalInt now = OptionalInt.of(state.waiting() + state.needAttention());
        return now.equals(told) ? OptionalInt.empty() : now;
    }

    /** By the server's clock: what it says of its backups cannot be compared with a tablet's that goes wrong. */
    private String answered() {
        return link.answeredAt()
                .map(at -> at.atOffset(ZoneOffset.UTC).toString())
                .orElseGet(this::now);
    }

    private String now() {
        return OffsetDateTime.now(clock).toString();
    }

    private static ServerContact contact(LinkFailure failure) {
        boolean ended = failure.problem()
                .filter(problem -> problem.name().equals(ACCOUNT_ENDED))
                .isPresent();
        return ended ? ServerContact.ACCOUNT_ENDED : contact(failure.reason());
    }

    private static ServerContact contact(FailureKind failureKind) {
        return switch (failureKind) {
            case NO_ANSWER -> ServerContact.NO_NETWORK;
            case FOREIGN_ANSWER -> ServerContact.FOREIGN_ANSWER;
            case UNTRUSTED -> ServerContact.UNTRUSTED;
            case TOO_OLD -> ServerContact.TOO_OLD;
            case LOGIN_NEEDED -> ServerContact.LOGIN_NEEDED;
            case BUSY, TOO_LARGE, UNKNOWN_CURSOR, TURNED_AWAY -> ServerContact.SERVER_BUSY;
        };
    }
}
