package se.stegvis.mobile.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/**
 * Sends everything unsent, with a second batch made ready and sent while the server judges the first; decision 139. No two
 * batches on the way have a case in common, so that the server meets the changes of each case in their order. Answers
 * are taken in in the order of sending. After a failure nothing more is sent; the answer to what is already on its way is
 * taken in where it comes. One that does not come is asked for again by the next run, under the same change ids.
 */
final class OverlappedPush {
    private static final Logger LOG = LoggerFactory.getLogger(OverlappedPush.class);
    private static final int ON_THE_WAY = 2;
    private static final String MALFORMED = "malformed";

    private final Journal journal;
    private final ServerLink link;
    private final Clock clock;
    private final Executor beside;
    private final int largest;
    private final Deque<Sending> onTheWay = new ArrayDeque<>();
    private int size;

    /** @param beside may leave a task undone; it is done when its answer is waited for */
    OverlappedPush(Journal journal, ServerLink link, Clock clock, Executor beside, int largest) {
        this.journal = journal;
        this.link = link;
        this.clock = clock;
        this.beside = beside;
        this.largest = largest;
        this.size = largest;
    }

    private record PushAnswer(PushResponse response, Optional<Instant> at) {}

    private record Sending(PushRequest batch, LinkTask<PushAnswer> answer) {
        Set<UUID> ids() {
            return batch.changes().stream().map(SentChange::id).collect(Collectors.toSet());
        }
    }

    void run() throws LinkFailure, NotSaved {
        try {
            boolean goesOn = true;
            while (goesOn) {
                send();
                goesOn = !onTheWay.isEmpty() && takeIn(onTheWay.remove());
            }
        } finally {
            settleRest();
        }
    }

    /** As many as may be on the way; smaller ones, which find out what spoils a batch, go one at a time. */
    private void send() throws NotSaved {
        int most = size < largest ? 1 : ON_THE_WAY;
        while (onTheWay.size() < most) {
            Optional<PushRequest> batch = journal.nextPush(size, casesOnTheWay());
            if (batch.isEmpty()) {
                return;
            }
            onTheWay.add(begun(batch.get()));
        }
    }

    private Set<UUID> casesOnTheWay() {
        return onTheWay.stream()
                .flatMap(sending -> sending.batch().changes().stream())
                .map(Change.class::cast)
                .map(Change::caseId)
                .collect(Collectors.toSet());
    }

    private Sending begun(PushRequest batch) {
        PushRequest stamped = batch.sentAt(now());
        LinkTask<PushAnswer> answer = new LinkTask<>(() -> {
            PushResponse response = link.push(stamped);
            return new PushAnswer(response, link.answeredAt());
        });
        // A first batch that is not full is the only one: nothing is to be made ready meanwhile.
        if (!onTheWay.isEmpty() || batch.changes().size() == largest) {
            beside.execute(answer);
        }
        return new Sending(batch, answer);
    }

    /** False when nothing came of it, so that sending at once again would go round in circles. */
    private boolean takeIn(Sending sending) throws LinkFailure, NotSaved {
        int sent = sending.batch().changes().size();
        try {
            return accepted(sending);
        } catch (LinkFailure failure) {
            if (!isAboutContent(failure)) {
                throw failure;
            }
            if (sent == 1) {
                if (failure.problem().isEmpty()) {
                    throw failure; // somebody in between; the server may take it by another way
                }
                journal.refuse(
                        sending.batch().changes().get(0).id(), failure.problem().orElseThrow());
            }
            size = Math.max(1, sent / 2);
            return true;
        }
    }

    private boolean accepted(Sending sending) throws LinkFailure, NotSaved {
        sending.answer().run();
        PushAnswer answer = sending.answer().answer();
        journal.accept(answer.response(), at(answer));
        Set<UUID> ids = sending.ids();
        return answer.response().results().stream()
                .anyMatch(result -> result.outcome() != Outcome.DEFERRED && ids.contains(result.id()));
    }

    /** Waits for what is on the way when the run ends, so that the link is nobody's afterwards. */
    private void settleRest() throws NotSaved {
        while (!onTheWay.isEmpty()) {
            Sending left = onTheWay.remove();
            try {
                accepted(left);
            } catch (LinkFailure failure) {
                LOG.debug("A push behind one that failed was not answered: {}", failure.reason());
            }
        }
    }

    /** One change may spoil a whole batch; smaller ones find out which. */
    private static boolean isAboutContent(LinkFailure failure) {
        boolean malformed =
                failure.problem().filter(told -> told.name().equals(MALFORMED)).isPresent();
        return failure.reason() == FailureKind.TOO_LARGE || malformed;
    }

    /** By the server's clock: what it says of its backups cannot be compared with a tablet's that goes wrong. */
    private String at(PushAnswer answer) {
        return answer.at().map(at -> at.atOffset(ZoneOffset.UTC).toString()).orElseGet(this::now);
    }

    private String now() {
        return OffsetDateTime.now(clock).toString();
    }
}
