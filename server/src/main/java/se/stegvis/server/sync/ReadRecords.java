package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.record.RecordPlace;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionKey;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.GlassSignature;

/**
 * The records that a push asks of the database, as they were read.
 *
 * @param places which of the records of the push exist, and where
 * @param newest by record
 * @param older superseded states that merging asks for
 * @param signatures on the glass, by case
 * @param inks the case in which each ink that is signed with stood first
 */
record ReadRecords(
        Map<UUID, RecordPlace> places,
        Map<UUID, Revision> newest,
        Map<RevisionKey, Doc> older,
        Map<UUID, List<GlassSignature>> signatures,
        Map<String, UUID> inks) {
    /** Nothing was asked for. */
    static final ReadRecords NONE = new ReadRecords(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    ReadRecords {
        places = Map.copyOf(places);
        newest = Map.copyOf(newest);
        older = Map.copyOf(older);
        signatures = Map.copyOf(signatures);
        inks = Map.copyOf(inks);
    }

    /**
     * @param newest of records of the push, and of the cases that are read for a signature
     * @param signed states in which signatures on the glass are looked for, beside the newest ones
     */
    static ReadRecords of(
            Map<UUID, RecordPlace> places,
            Map<UUID, Revision> newest,
            Map<RevisionKey, Doc> older,
            List<Revision> signed,
            Map<String, UUID> inks) {
        Map<UUID, List<GlassSignature>> signatures = new HashMap<>();
        newest.values().forEach(revision -> collect(revision, signatures));
        signed.forEach(revision -> collect(revision, signatures));
        return new ReadRecords(places, newest, older, signatures, inks);
    }

    /** Adds the signatures on the glass of one state to those of its case. */
    static void collect(Revision revision, Map<UUID, List<GlassSignature>> signatures) {
        if (revision.view().spec().field(GlassSignature.STROKES.name()).isPresent()) {
            signatures
                    .computeIfAbsent(revision.caseId(), unseen -> new ArrayList<>())
                    .addAll(GlassSignature.allIn(revision.id(), revision.doc()));
        }
    }

    Optional<RecordPlace> place(UUID careRecord) {
        return Optional.ofNullable(newest.get(careRecord))
                .map(revision -> new RecordPlace(true, revision.caseId()))
                .or(() -> Optional.ofNullable(places.get(careRecord)));
    }

    /** The document at that revision; the empty one when it was not read. */
    Doc doc(RevisionKey key) {
        Revision revision = newest.get(key.record());
        return revision != null && revision.number() == key.revision()
                ? revision.doc()
                : older.getOrDefault(key, Doc.EMPTY);
    }
}
