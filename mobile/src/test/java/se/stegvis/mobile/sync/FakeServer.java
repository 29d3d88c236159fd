package se.stegvis.mobile.sync;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.wire.Json;

/** A server without rules in memory: applies each change once, answers in pages of two. Calls can be made to fail. */
final class FakeServer implements ServerLink {

    /** The fate of one call. */
    enum Fate {
        LOST_BEFORE,
        LOST_AFTER,
        BREAKS
    }

    final List<PushRequest> pushes = new ArrayList<>();
    final List<PullRequest> pulls = new ArrayList<>();
    final Map<UUID, ChangeResult> results = new LinkedHashMap<>();
    final Set<UUID> refused = new HashSet<>();
    final Deque<Fate> fates = new ArrayDeque<>();
    final Deque<LinkFailure> failures = new ArrayDeque<>();
    private final Map<UUID, PullItem.State> records = new LinkedHashMap<>();
    private final List<UUID> log = new ArrayList<>();
    UUID history = new UUID(1, 1);
    int mostPerPush = 500;
    String durable = "";
    Optional<Instant> time = Optional.empty();

    /** Forgets everything after the first {@code kept} changes, as a restored backup does. */
    void restore(int kept) {
        history = UUID.randomUUID();
        List<UUID> changes = new ArrayList<>(results.keySet());
        changes.subList(kept, changes.size()).forEach(results::remove);
        records.clear();
        log.clear();
    }

    Optional<String> text(UUID record, String field) {
        return Optional.ofNullable(records.get(record))
                .flatMap(state -> Doc.of(Pulled.fields(state)).text(field));
    }

    int revision(UUID record) {
        return records.containsKey(record) ? records.get(record).revision() : 0;
    }

    @Override
    public synchronized PushResponse push(PushRequest request) throws LinkFailure {
        pushes.add(request);
        fail(Fate.LOST_BEFORE);
        if (request.changes().size() > mostPerPush) {
            throw LinkFailure.of(LinkFailure.FailureKind.TOO_LARGE, HttpLinkTest.problem("too-large"));
        }
        List<ChangeResult> answers = new ArrayList<>();
        for (SentChange sent : request.changes()) {
            answers.add(results.computeIfAbsent(sent.id(), id -> apply((Change) sent)));
        }
        fail(Fate.LOST_AFTER);
        return new PushResponse(history, answers);
    }

    private ChangeResult apply(Change change) {
        if (refused.contains(change.record())) {
            return ChangeResult.refused(change.id(), HttpLinkTest.problem("forbidden"));
        }
        PullItem.State before = records.get(change.record());
        Doc doc = before == null ? Doc.EMPTY : Doc.of(Pulled.fields(before));
        int revision = before == null ? 1 : before.revision() + 1;
        Doc after = doc.with(change.set(), Kind.HOME_VISIT.spec());
        records.put(
                change.record(),
                new PullItem.State(
                        change.record(),
                        change.kind(),
                        change.caseId(),
                        revision,
                        log.size() + 1L,
                        Json.bytes(after.toNode())));
        log.add(change.record());
        return ChangeResult.stored(change.id(), Outcome.APPLIED, revision, log.size(), Optional.empty());
    }

    @Override
    public synchronized PullResponse pull(PullRequest request) throws LinkFailure {
        pulls.add(request);
        fail(Fate.LOST_BEFORE);
        int from = request.cursor().map(Integer::parseInt).orElse(0);
        int to = Math.min(log.size(), from + 2);
        List<PullItem> items = new ArrayList<>();
        log.subList(Math.min(from, to), to).forEach(record -> items.add(records.get(record)));
        fail(Fate.LOST_AFTER);
        return new PullResponse(history, "" + to, to < log.size(), durable, items);
    }

    @Override
    public Optional<Instant> answeredAt() {
        return time;
    }

    private void fail(Fate now) throws LinkFailure {
        if (now == Fate.LOST_BEFORE && !failures.isEmpty()) {
            throw failures.poll();
        }
        if (now == Fate.LOST_BEFORE && fates.peek() == Fate.BREAKS) {
            fates.poll();
            throw new IllegalStateException("a fault in the link");
        }
        if (fates.peek() == now) {
            fates.poll();
            throw LinkFailure.noAnswer(null);
        }
    }
}
