package se.stegvis.mobile.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushResponse;

/** Takes the answers of a push into a posting. Answers to what was not sent, or was answered before, are ignored. */
final class PushAnswers {

    private final Posting posting;
    private final Book book;
    private final Map<UUID, UUID> underWay = new HashMap<>();

    PushAnswers(Posting posting, Book book) {
        this.posting = posting;
        this.book = book;
        book.unsettled().forEach(held -> held.own().queue().stream()
                .filter(Queued::frozen)
                .forEach(queued -> underWay.put(queued.change().id(), held.record())));
    }

    void take(PushResponse response, int round, String at) {
        response.results().forEach(result -> take(result, round, at));
    }

    void take(ChangeResult result, int round, String at) {
        if (underWay.containsKey(result.id())) {
            take(result, posting.find(underWay.get(result.id())).orElseThrow(), round, at);
        }
    }

    private static Held putOff(Held held, Queued deferred, String at) {
        return held.own(held.own()
                .queue(held.own().queue().stream()
                        .map(queued -> queued.equals(deferred) ? queued.putOff(at) : queued)
                        .toList()));
    }

    /**
     * A new record may be in a case that is no longer this user's by now, which a pull from nothing does not say. While
     * nothing of the case has come, the record counts as one of before: it comes with its case, or goes.
     */
    private int roundOf(Held held, int round) {
        boolean unsure =
                held.heard().isEmpty() && !hasComeIn(round, held.target().caseId());
        return unsure ? round - 1 : round;
    }

    private boolean hasComeIn(int round, UUID caseId) {
        return book.heldOf(caseId).stream()
                .flatMap(held -> held.heard().stream())
                .anyMatch(heard -> heard.round() == round);
    }

    private void take(ChangeResult result, Held held, int round, String at) {
        for (Queued queued : held.own().queue()) {
            if (queued.change().id().equals(result.id())) {
                Held next = result.outcome() == Outcome.DEFERRED
                        ? putOff(held, queued, at)
                        : new Answering(held, queued).with(result, roundOf(held, round));
                posting.put(next);
                if (result.outcome() != Outcome.DEFERRED && result.outcome() != Outcome.REFUSED) {
                    posting.acknowledge(new Acknowledged(queued.change(), queued.order(), result.revision(), at));
                }
            }
        }
    }
}
