package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;

/** What the server's answer to the change under way does to a record. */
final class Answering {

    private static final String SIGNED = "signed-record";

    private final Held held;
    private final Queued sent;

    /** @param sent the change answered, in the line of that record */
    Answering(Held held, Queued sent) {
        this.held = held;
        this.sent = sent;
    }

    /** @param round the present pull from nothing; a state of an earlier one is not carried on */
    Held with(ChangeResult result, int round) {
        return switch (result.outcome()) {
            case DEFERRED -> held;
            case REFUSED -> refused(result.problem().orElseGet(Answering::untold));
            case APPLIED, MERGED, CONFLICT -> taken(result, round);
        };
    }

    private Held taken(ChangeResult result, int round) {
        int revision = result.revision();
        Given given = new Given(result.id(), revision, result.outcome() == Outcome.APPLIED);
        Own own = held.own().given(given);
        own = own.queue(following(own));
        boolean known = held.heard().map(Heard::round).orElse(round) == round;
        if (known && held.revision() >= revision) {
            return held.own(own);
        }
        if (known && given.alone() && held.revision() == revision - 1) {
            Doc doc = held.heard().map(Heard::doc).orElse(Doc.EMPTY);
            Heard next = Heard.of(
                    round, revision, result.seq(), doc.with(sent.change().set(), held.spec()));
            return held.heard(Optional.of(next)).own(own);
        }
        Awaited awaited = new Awaited(sent.change(), revision, result.outcome() == Outcome.CONFLICT);
        return held.own(own.awaited(Own.plus(own.awaited(), awaited)));
    }

    /** The rest of the line. What was written on top of an applied change now has that as its base. */
    private List<Queued> following(Own own) {
        List<Queued> rest = new ArrayList<>();
        for (Queued queued : without()) {
            rest.add(queued.frozen() ? queued : queued.with(rebased(queued.change(), own)));
        }
        return rest;
    }

    private Change rebased(Change change, Own own) {
        int base = Writing.lifted(own, change.base());
        Given last = own.given().get(own.given().size() - 1);
        Optional<UUID> after = change.after().filter(id -> !id.equals(last.change()) || base < last.revision());
        return Changes.from(change, base, after);
    }

    /** Unsent changes that were written on top of a refused one stay with it: alone they would be refused too. */
    private Held refused(Problem problem) {
        Doc before = held.heard().map(Heard::doc).orElse(Doc.EMPTY);
        Change whole = sent.change();
        List<Queued> rest = new ArrayList<>();
        for (Queued queued : without()) {
            boolean onTop = !queued.frozen()
                    && queued.change().after().filter(whole.id()::equals).isPresent();
            if (onTop) {
                whole = Changes.withSet(
                        whole, Coalescing.of(whole.set(), queued.change().set(), before, held.spec()));
            } else {
                rest.add(queued);
            }
        }
        Own own = held.own();
        return held.own(own.queue(rest).refused(withRefused(whole, problem, before)));
    }

    /** All that came too late for a signed record is one text, for one addendum. */
    private List<Refused> withRefused(Change whole, Problem problem, Doc before) {
        List<Refused> all = new ArrayList<>();
        Change text = whole;
        for (Refused earlier : held.own().refused()) {
            if (problem.name().equals(SIGNED) && earlier.problem().name().equals(SIGNED)) {
                text = Changes.withSet(text, Coalescing.of(earlier.change().set(), text.set(), before, held.spec()));
            } else {
                all.add(earlier);
            }
        }
        all.add(new Refused(text, problem));
        return all;
    }

    private List<Queued> without() {
        return held.own().queue().stream()
                .filter(queued -> !queued.change().id().equals(sent.change().id()))
                .toList();
    }

    /** The server should always tell; a refusal without reason is still a refusal. */
    private static Problem untold() {
        return new Problem("about:blank", "", "", List.of());
    }
}
