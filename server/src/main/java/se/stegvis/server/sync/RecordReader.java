package se.stegvis.server.sync;

import static se.stegvis.server.sync.SnapshotReader.collect;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.RecordPages;
import se.stegvis.server.record.RecordPlace;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionKey;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;

/** Reads the records that the changes of a push ask for, in a handful of statements whatever its size. */
@Singleton
final class RecordReader {
    private final RecordStore records;
    private final HistoryStore history;
    private final RecordPages pages;
    private final InkRegister inks;

    RecordReader(RecordStore records, HistoryStore history, RecordPages pages, InkRegister inks) {
        this.records = records;
        this.history = history;
        this.pages = pages;
        this.inks = inks;
    }

    /**
     * @param cases the locked cases
     * @param answered changes that have an answer: those that a chain begins with are among them
     * @param changes those that have none
     */
    ReadRecords read(Caller caller, Map<UUID, CaseRow> cases, Map<UUID, LoggedChange> answered, List<Change> changes) {
        int municipality = caller.municipality();
        Predicate<Change> isReadable = change -> Optional.ofNullable(cases.get(change.caseId()))
                .filter(row -> AccessRules.mayRead(caller, row.holders()))
                .isPresent();
        Map<UUID, RecordPlace> places = records.places(municipality, collect(changes, Change::record));
        Map<UUID, Revision> newest = new HashMap<>(records.newest(municipality, existing(changes, places)));
        Map<RevisionKey, Doc> older = history.docs(municipality, older(changes, newest, answered));
        clients(
                        municipality,
                        changes.stream()
                                .filter(change -> cases.containsKey(change.caseId()))
                                .toList())
                .forEach(client -> newest.put(client.id(), client));
        List<Change> readable = changes.stream().filter(isReadable).toList();
        wholeCases(caller, readable).forEach(revision -> newest.put(revision.id(), revision));
        return ReadRecords.of(
                places,
                newest,
                older,
                signedOnGlass(municipality, readable),
                inks.firstPlaces(municipality, readable, newest));
    }

    private static Set<UUID> existing(List<Change> changes, Map<UUID, RecordPlace> places) {
        return changes.stream()
                .filter(change -> Optional.ofNullable(places.get(change.record()))
                        .filter(place -> place.isIn(change.caseId()))
                        .isPresent())
                .map(Change::record)
                .collect(Collectors.toSet());
    }

    /** The superseded states that merging will ask for. */
    private static Set<RevisionKey> older(
            List<Change> changes, Map<UUID, Revision> newest, Map<UUID, LoggedChange> answered) {
        Set<RevisionKey> keys = new HashSet<>();
        for (Change change : changes) {
            if (newest.containsKey(change.record())) {
                keys.add(new RevisionKey(change.record(), change.base()));
                for (LoggedChange link : Predecessors.of(id -> Optional.ofNullable(answered.get(id)), change)) {
                    keys.add(new RevisionKey(change.record(), link.result().revision() - 1));
                    keys.add(new RevisionKey(change.record(), link.result().revision()));
                }
            }
        }
        keys.removeIf(key ->
                key.revision() < 1 || key.revision() >= newest.get(key.record()).number());
        return keys;
    }

    /** Every CLIENT of the cases where one is written: a second is refused, and the highest protection counts. */
    private List<Revision> clients(int municipality, List<Change> changes) {
        List<Change> asking = changes.stream().filter(ClientPolicy::asksClients).toList();
        return records.allOfKind(municipality, collect(asking, Change::caseId), Kind.CLIENT.name());
    }

    /**
     * All records of the cases where a signature asks what they say; a push that signs none such reads nothing here.
     */
    private List<Revision> wholeCases(Caller caller, List<Change> changes) {
        List<RecordPages.SequenceSpan> asked = changes.stream()
                .filter(SigningFacts::areAskedBy)
                .map(Change::caseId)
                .distinct()
                .map(id -> new RecordPages.SequenceSpan(id, 0, 0))
                .toList();
        List<Revision> all = new ArrayList<>();
        if (!asked.isEmpty()) {
            var reader = new RecordPages.PageReader(caller.municipality(), caller.account(), Optional.empty());
            pages.read(reader, asked, Integer.MAX_VALUE, all::add);
        }
        return all;
    }

    /**
     * Every state in which the strokes of the case were stored, where a change signs on the glass: by kind, not by
     * case.
     */
    private List<Revision> signedOnGlass(int municipality, List<Change> changes) {
        Map<String, Set<UUID>> asked = changes.stream()
                .filter(SigningFacts::signsOnGlass)
                .collect(Collectors.groupingBy(Change::kind, Collectors.mapping(Change::caseId, Collectors.toSet())));
        List<Revision> signed = new ArrayList<>();
        for (Map.Entry<String, Set<UUID>> kind : asked.entrySet()) {
            List<Revision> newest = records.allOfKind(municipality, kind.getValue(), kind.getKey());
            signed.addAll(newest);
            Set<UUID> ids = newest.stream().map(Revision::id).collect(Collectors.toSet());
            signed.addAll(history.ofAll(municipality, ids));
        }
        return signed;
    }
}
