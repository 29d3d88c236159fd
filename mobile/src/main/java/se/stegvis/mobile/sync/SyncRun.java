package se.stegvis.mobile.sync;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.journal.SyncState;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/** One round with the server: everything unsent goes up, everything new comes down. */
public final class SyncRun implements Round {
    private static final String MALFORMED = "malformed";
    private static final String ACCOUNT_ENDED = "account-ended";

    private final Journal journal;
    private final ServerLink link;
    private final Clock clock;
    private OptionalInt told = OptionalInt.empty();

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
        int size = ProtocolLimits.CHANGES;
        Optional<PushRequest> batch = journal.nextPush(size);
        while (batch.isPresent()) {
            int sent = batch.get().changes().size();
            try {
                if (!send(batch.get())) {
                    return;
                }
            } catch (LinkFailure failure) {
                if (!isAboutContent(failure)) {
                    throw failure;
                }
                if (sent == 1) {
                    if (failure.problem().isEmpty()) {
                        throw failure; // somebody in between; the server may take it by another way
                    }
                    refuse(batch.get(), failure);
                }
                size = Math.max(1, sent / 2);
            }
            batch = journal.nextPush(size);
        }
    }

    /** False when nothing came of it, so that sending at once again would go round in circles. */
    private boolean send(PushRequest batch) throws LinkFailure, NotSaved {
        PushResponse response = link.push(batch.sentAt(now()));
        journal.accept(response, answered());
        Set<UUID> sent = batch.changes().stream().map(SentChange::id).collect(Collectors.toSet());
        return response.results().stream()
                .anyMatch(result -> result.outcome() != Outcome.DEFERRED && sent.contains(result.id()));
    }

    /** One change may spoil a whole batch; smaller ones find out which. */
    private static boolean isAboutContent(LinkFailure failure) {
        boolean malformed =
                failure.problem().filter(told -> told.name().equals(MALFORMED)).isPresent();
        return failure.reason() == FailureKind.TOO_LARGE || malformed;
    }

    private void refuse(PushRequest batch, LinkFailure failure) throws NotSaved {
        journal.refuse(batch.changes().get(0).id(), failure.problem().orElseThrow());
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
