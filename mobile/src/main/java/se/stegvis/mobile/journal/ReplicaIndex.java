package se.stegvis.mobile.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.mobile.vault.ContentName;

/** The records of the store, in memory, so that reading never waits for the disk. Safe for many threads. */
final class ReplicaIndex implements ContentClaims {

    private static final Comparator<StoredRecord> NEWEST_FIRST = Comparator.comparing((StoredRecord stored) ->
                    stored.content().happenedAt().map(at -> at.toInstant()).orElse(Instant.MIN))
            .thenComparing(stored -> stored.content().id())
            .reversed();

    private final Map<UUID, ReplicaRecord> records = new HashMap<>();
    private final Map<UUID, Set<UUID>> cases = new HashMap<>();
    private final Map<UUID, CaseCard> cards = new TreeMap<>();
    private final Set<UUID> unsettled = new HashSet<>();
    private final Set<UUID> conflicts = new HashSet<>();
    private final Map<UUID, List<UnsentAttachment>> unsent = new HashMap<>();
    private final Map<UUID, String> acknowledged = new HashMap<>();
    private long lastOrder;

    synchronized Optional<ReplicaRecord> find(UUID record) {
        return Optional.ofNullable(records.get(record));
    }

    Optional<StoredRecord> view(UUID record) {
        return find(record).map(RecordView::of);
    }

    List<StoredRecord> recordsOf(UUID caseId) {
        return viewsOf(caseId).filter(stored -> !stored.content().discarded()).toList();
    }

    List<StoredRecord> discardedOf(UUID caseId) {
        return viewsOf(caseId).filter(stored -> stored.content().discarded()).toList();
    }

    private Stream<StoredRecord> viewsOf(UUID caseId) {
        return heldOf(caseId).stream().map(RecordView::of).sorted(NEWEST_FIRST);
    }

    synchronized List<ReplicaRecord> heldOf(UUID caseId) {
        return cases.getOrDefault(caseId, Set.of()).stream().map(records::get).toList();
    }

    synchronized List<CaseCard> cards() {
        return List.copyOf(cards.values());
    }

    /** The ids of all cases of which anything is here. */
    synchronized Set<UUID> cases() {
        return Set.copyOf(cases.keySet());
    }

    synchronized int conflicts() {
        return conflicts.size();
    }

    /** All records with something of the user's own that is not settled. */
    synchronized List<ReplicaRecord> unsettled() {
        return unsettled.stream().map(records::get).toList();
    }

    @Override
    public synchronized List<UnsentAttachment> unsent() {
        return unsent.values().stream().flatMap(List::stream).toList();
    }

    /** The content of all attachments that a record names, as heard or as written here. */
    synchronized Set<ContentName> named() {
        return records.values().stream().flatMap(AttachmentRefs::of).collect(Collectors.toSet());
    }

    /** The content that the records of a case name. */
    synchronized Set<ContentName> named(UUID caseId) {
        return heldOf(caseId).stream().flatMap(AttachmentRefs::of).collect(Collectors.toSet());
    }

    @Override
    public synchronized Set<ContentName> queued() {
        return unsettled().stream()
                .flatMap(replica -> replica.local().queue().stream())
                .map(PendingChange::change)
                .flatMap(change ->
                        AttachmentRefs.of(change).stream().map(one -> new ContentName(change.caseId(), one.sha256())))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized boolean isHere(UUID caseId) {
        return heldOf(caseId).stream()
                .anyMatch(replica -> replica.version().isPresent()
                        || replica.record().equals(caseId)
                                && (!replica.local().unseen().isEmpty()
                                        || replica.local()
                                                .first()
                                                .filter(first -> first.change().base() == 0)
                                                .isPresent()));
    }

    /** Records last heard in another pull from nothing than this. */
    synchronized List<ReplicaRecord> notIn(int round) {
        return records.values().stream()
                .filter(replica -> replica.version()
                        .filter(version -> version.round() != round)
                        .isPresent())
                .toList();
    }

    /** Ids of changes applied by the server, to the time of its answer. */
    synchronized Map<UUID, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** The next place in the line of the device, after all that is or was in it. */
    synchronized long nextOrder() {
        return lastOrder + 1;
    }

    synchronized void load(ReplicaRecord replica) {
        put(replica.record(), replica);
    }

    synchronized void load(AcknowledgedChange one) {
        acknowledged.put(one.change().id(), one.at());
        lastOrder = Math.max(lastOrder, one.order());
    }

    /** Makes the cards of all cases. */
    synchronized void index() {
        new ArrayList<>(cases.keySet()).forEach(this::index);
    }

    /** Takes in what has just been saved. */
    synchronized void apply(WriteBatch batch) {
        Set<UUID> touched = new LinkedHashSet<>();
        batch.held().forEach((record, replica) -> {
            put(record, replica);
            touched.add(replica.target().caseId());
        });
        touched.forEach(this::index);
        batch.forgotten().forEach(acknowledged::remove);
        batch.acknowledged().forEach(this::load);
    }

    private void put(UUID record, ReplicaRecord replica) {
        UUID caseId = replica.target().caseId();
        if (replica.empty()) {
            records.remove(record);
            cases.getOrDefault(caseId, new HashSet<>()).remove(record);
            conflicts.remove(record);
            unsent.remove(record);
        } else {
            records.put(record, replica);
            List<UnsentAttachment> lacking = AttachmentRefs.unsent(replica);
            if (lacking.isEmpty()) {
                unsent.remove(record);
            } else {
                unsent.put(record, lacking);
            }
            cases.computeIfAbsent(caseId, id -> new LinkedHashSet<>()).add(record);
        }
        replica.local().queue().forEach(pending -> lastOrder = Math.max(lastOrder, pending.order()));
        if (replica.local().settled()) {
            unsettled.remove(record);
        } else {
            unsettled.add(record);
        }
    }

    private void index(UUID caseId) {
        List<StoredRecord> views =
                heldOf(caseId).stream().map(RecordView::ofCard).toList();
        for (StoredRecord view : views) {
            if (view.state() == RecordState.CONFLICT) {
                conflicts.add(view.content().id());
            } else {
                conflicts.remove(view.content().id());
            }
        }
        CaseCards.of(caseId, views).ifPresentOrElse(card -> cards.put(caseId, card), () -> cards.remove(caseId));
        if (views.isEmpty()) {
            cases.remove(caseId);
        }
    }
}
