package se.stegvis.server.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.record.RecordPlace;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionKey;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderCandidates;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FormerSignatures;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.InkBudget;

/**
 * The state of a push while it is decided: the snapshot with what has been accepted and answered since, so that each
 * change sees the ones before it. {@link PushPlanner} and its parts write it by the four methods at the end.
 */
final class PushState implements PushContext {
    private final PushSnapshot snapshot;
    private final Map<UUID, CaseRow> rows = new HashMap<>();
    private final Map<UUID, Revision> newest = new HashMap<>();
    private final Map<RevisionKey, Doc> docs = new HashMap<>();
    private final Map<UUID, List<GlassSignature>> signatures = new HashMap<>();
    private final InkBudget inkBudget = new InkBudget();
    private final Map<UUID, LoggedChange> answered = new HashMap<>();
    private final Set<UUID> kept = new HashSet<>();

    PushState(PushSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public Optional<CaseRow> row(UUID caseId) {
        return later(rows, snapshot.cases(), caseId);
    }

    @Override
    public boolean isLoweringApproved(UUID caseId) {
        return snapshot.approvedLowerings().contains(caseId);
    }

    @Override
    public boolean isErased(UUID caseId) {
        return snapshot.erased().contains(caseId);
    }

    @Override
    public boolean wasHeld(UUID caseId) {
        return snapshot.heldBefore().contains(caseId);
    }

    @Override
    public boolean isOpenedByLeaver(UUID caseId) {
        return kept.contains(caseId) || snapshot.openedByLeaver().contains(caseId);
    }

    @Override
    public Optional<RecordPlace> place(UUID careRecord) {
        return Optional.ofNullable(newest.get(careRecord))
                .map(revision -> new RecordPlace(true, revision.caseId()))
                .or(() -> snapshot.records().place(careRecord));
    }

    @Override
    public Optional<LoggedChange> answered(UUID change) {
        return later(answered, snapshot.answered(), change);
    }

    @Override
    public Optional<Revision> newest(UUID careRecord) {
        return later(newest, snapshot.records().newest(), careRecord);
    }

    @Override
    public Doc doc(UUID careRecord, int revision) {
        RevisionKey key = new RevisionKey(careRecord, revision);
        Doc accepted = docs.get(key);
        return accepted == null ? snapshot.records().doc(key) : accepted;
    }

    @Override
    public List<CareRecord> recordsOf(UUID caseId) {
        Stream<Revision> untouched =
                snapshot.records().newest().values().stream().filter(revision -> !newest.containsKey(revision.id()));
        return Stream.concat(untouched, newest.values().stream())
                .filter(revision -> revision.caseId().equals(caseId))
                .map(Revision::view)
                .toList();
    }

    @Override
    public FormerSignatures signaturesIn(UUID caseId) {
        List<GlassSignature> all = Stream.of(snapshot.records().signatures(), signatures)
                .flatMap(some -> some.getOrDefault(caseId, List.of()).stream())
                .toList();
        return new FormerSignatures(all, ink -> stoodElsewhere(ink, caseId), () -> inkBudget);
    }

    /** In another case of the database, or of this push. */
    private boolean stoodElsewhere(String ink, UUID caseId) {
        UUID first = snapshot.records().inks().get(ink);
        return first != null && !first.equals(caseId)
                || signatures.entrySet().stream()
                        .filter(one -> !one.getKey().equals(caseId))
                        .flatMap(one -> one.getValue().stream())
                        .anyMatch(one -> one.ink().filter(ink::equals).isPresent());
    }

    @Override
    public HolderCandidates.ReadWorkplace workplace() {
        return snapshot.workplace();
    }

    @Override
    public Optional<ProcessRegistry> processes() {
        return snapshot.processes();
    }

    private static <T> Optional<T> later(Map<UUID, T> since, Map<UUID, T> before, UUID id) {
        T later = since.get(id);
        return Optional.ofNullable(later == null ? before.get(id) : later);
    }

    /** From now on this is the newest state of its record. */
    void accept(Revision revision) {
        newest.put(revision.id(), revision);
        docs.put(new RevisionKey(revision.id(), revision.number()), revision.doc());
        ReadRecords.collect(revision, signatures);
    }

    /** From now on this is the row of its case. */
    void accept(CaseRow row) {
        rows.put(row.caseId(), row);
    }

    /** From now on a repeated change gets this answer. */
    void answer(LoggedChange change) {
        answered.put(change.id(), change);
    }

    /** From now on the case is one that its author, who has left, opened in quarantine. */
    void keepOpening(UUID caseId) {
        kept.add(caseId);
    }
}
