package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import se.stegvis.server.team.Workplaces;
import se.stegvis.shared.process.ProcessCatalogue;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.GlassSignature;

/**
 * The context of a push: all state that it needs of the database, read under the locks of its cases. Grows as changes
 * are accepted, so that the next change of the batch sees the one before.
 */
final class PushContext {
    /** The processes of the municipality; read where a signature asks. */
    Optional<ProcessCatalogue> processes = Optional.empty();

    /** Who works in the municipality, as far as the changes ask it. */
    Workplaces.ReadWorkplace workplace = Workplaces.ReadWorkplace.NOBODY;

    /** The locked cases, and those that the batch opens. */
    final Map<UUID, CaseRow> cases = new LinkedHashMap<>();

    /** Cases of the batch that are erased for good. */
    final Set<UUID> erased = new HashSet<>();

    /** Cases of the batch that the caller once held. */
    final Set<UUID> heldBefore = new HashSet<>();

    /** Cases of the batch that the caller, who has left, opened in quarantine. */
    final Set<UUID> openedByLeaver = new HashSet<>();

    /** Which of the records exist, and where. */
    final Map<UUID, RecordPlace> places = new HashMap<>();

    /** Changes that are answered, by id. */
    final Map<UUID, LoggedChange> answered = new HashMap<>();

    private final Map<UUID, Revision> newest = new HashMap<>();
    private final Map<RevisionKey, Doc> docs = new HashMap<>();
    private final Map<UUID, List<GlassSignature>> signatures = new HashMap<>();

    /** The newest state of the case's records, as far as they are read; all of them where a signature asks. */
    List<CareRecord> recordsOf(UUID caseId) {
        return newest.values().stream()
                .filter(revision -> revision.caseId().equals(caseId))
                .map(Revision::view)
                .toList();
    }

    /**
     * The clients of the case; one, but data of earlier versions may hold more. Known where a change is to a CLIENT.
     */
    Stream<Client> clientsOf(UUID caseId) {
        return recordsOf(caseId).stream()
                .flatMap(one -> one instanceof Client client ? Stream.of(client) : Stream.empty());
    }

    Optional<Revision> newest(UUID careRecord) {
        return Optional.ofNullable(newest.get(careRecord));
    }

    /**
     * Signatures on the glass in the case as they have been stored, where a signature asks; those of the batch among
     * them.
     */
    List<GlassSignature> signaturesIn(UUID caseId) {
        return signatures.getOrDefault(caseId, List.of());
    }

    void rememberSignatures(Revision revision) {
        if (revision.view().spec().field(GlassSignature.STROKES.name()).isPresent()) {
            signatures
                    .computeIfAbsent(revision.caseId(), unseen -> new ArrayList<>())
                    .addAll(GlassSignature.allIn(revision.doc()));
        }
    }

    /** The document at that revision; the empty one for revision 0, and for one that is not kept. */
    Doc doc(UUID careRecord, int revision) {
        return docs.getOrDefault(new RevisionKey(careRecord, revision), Doc.EMPTY);
    }

    void remember(RevisionKey key, Doc doc) {
        docs.put(key, doc);
    }

    /** From now on this is the newest state of its record. */
    void put(Revision revision) {
        newest.put(revision.id(), revision);
        docs.put(new RevisionKey(revision.id(), revision.number()), revision.doc());
        places.put(revision.id(), new RecordPlace(true, revision.caseId()));
        rememberSignatures(revision);
    }
}
