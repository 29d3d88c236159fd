package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.sync.QuarantineStore.Kept;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/**
 * Applies changes that wait in quarantine to the record, under new ids, since the old ones have their answers for ever. A
 * change is taken in together with those it follows upon that still wait, upon what each became, so that its author's
 * texts do not collide with each other.
 */
@Singleton
final class QuarantineAdoption {
    /** As the log of answers reads chains. */
    private static final int LONGEST_CHAIN = 20;

    private final QuarantineStore store;
    private final ChangeLog log;
    private final LeaverCaseTakeover takeOver;
    private final PushTransaction pushes;

    QuarantineAdoption(QuarantineStore store, ChangeLog log, LeaverCaseTakeover takeOver, PushTransaction pushes) {
        this.store = store;
        this.log = log;
        this.takeOver = takeOver;
        this.pushes = pushes;
    }

    /**
     * The result of an adoption.
     *
     * @param result of the change that was asked for, or the first refusal among those it follows upon
     * @param changed the cases, to be told of once the transaction is committed
     * @param taken what was taken in, and the id of each from now on; empty after a refusal
     */
    record Done(ChangeResult result, List<CaseRow> changed, Map<Kept, UUID> taken) {}

    /** A case that was opened comes into the hands of the lead who takes it in. */
    Done adopt(Caller caller, Kept kept, Instant now) {
        ObjectNode set = kept.opens()
                ? takeOver.set(caller, kept.change())
                : kept.change().set();
        Map<Kept, UUID> taken = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Kept one : chain(caller.municipality(), kept)) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Change old = one.change();
            changes.add(new Change(
                    id,
                    old.record(),
                    old.kind(),
                    old.caseId(),
                    old.base(),
                    one.equals(kept) ? set : old.set(),
                    old.at(),
                    before(caller.municipality(), one, taken)));
            taken.put(one, id);
        }
        UUID device = caller.device().orElse(caller.account());
        Submission by = new Submission(caller, Author.adopted(kept.author()), device, now);
        PushPlan plan = pushes.plan(by, changes);
        List<ChangeResult> results = plan.results();
        ChangeResult told = results.stream()
                .filter(result -> result.problem().isPresent())
                .findFirst()
                .orElse(results.get(results.size() - 1));
        return told.problem().isPresent()
                ? new Done(told, List.of(), Map.of())
                : new Done(told, pushes.write(plan), taken);
    }

    /** The change and those it follows upon that still wait, oldest first. */
    private Iterable<Kept> chain(int municipality, Kept kept) {
        Deque<Kept> chain = new ArrayDeque<>(List.of(kept));
        Optional<UUID> after = kept.change().after();
        while (after.isPresent() && chain.size() < LONGEST_CHAIN) {
            Optional<Kept> before = store.waiting(municipality, after.get())
                    .filter(one -> one.author().equals(kept.author()))
                    .filter(one -> one.change().caseId().equals(kept.change().caseId()))
                    .filter(one -> !chain.contains(one));
            before.ifPresent(chain::addFirst);
            after = before.flatMap(one -> one.change().after());
        }
        return chain;
    }

    /** The change it follows upon, as the record has it; empty when that was put aside, or never came. */
    private Optional<UUID> before(int municipality, Kept one, Map<Kept, UUID> taken) {
        if (one.change().after().isEmpty()) {
            return Optional.empty();
        }
        UUID after = one.change().after().get();
        Optional<UUID> now = taken.entrySet().stream()
                .filter(entry -> entry.getKey().change().id().equals(after))
                .map(Map.Entry::getValue)
                .findFirst();
        if (now.isPresent()) {
            return now;
        }
        Optional<UUID> earlier = store.adoptedAs(municipality, after, one);
        return earlier.isPresent()
                ? earlier
                : Optional.ofNullable(log.read(municipality, List.of(after)).get(after))
                        .filter(answered -> answered.account().equals(one.author()))
                        .filter(answered -> answered.result().outcome() != Outcome.REFUSED)
                        .map(LoggedChange::id);
    }
}
