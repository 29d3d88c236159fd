package se.stegvis.server.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.PictureRecord;

/**
 * The records and the history that a push writes.
 *
 * @param newest the newest state of each record that gets one, by case and number
 * @param views the same as typed views, made once for all who read them
 * @param superseded states that a later change of the push replaced: they go to the history at once
 * @param stored the revision that the database holds of each of these records; 0 for none
 * @param conflicted records that hold an open conflict, or held one before
 */
record RecordPlan(
        List<Revision> newest,
        List<CareRecord> views,
        List<Revision> superseded,
        Map<UUID, Integer> stored,
        Set<UUID> conflicted) {
    RecordPlan {
        newest = List.copyOf(newest);
        views = List.copyOf(views);
        superseded = List.copyOf(superseded);
        stored = Map.copyOf(stored);
        conflicted = Set.copyOf(conflicted);
    }

    /** New records. */
    List<Revision> inserted() {
        return newest.stream().filter(this::isNew).toList();
    }

    /** New states of records that the database has. */
    List<Revision> replacing() {
        return newest.stream().filter(revision -> !isNew(revision)).toList();
    }

    /** Those whose open conflicts are written anew. */
    List<Revision> withConflicts() {
        return newest.stream()
                .filter(revision -> conflicted.contains(revision.id()))
                .toList();
    }

    /** Those among them that can name pictures. */
    List<PictureRecord> withPictures() {
        return views.stream()
                .flatMap(one -> one instanceof PictureRecord visit ? Stream.of(visit) : Stream.empty())
                .toList();
    }

    private boolean isNew(Revision revision) {
        return stored.get(revision.id()) == 0;
    }
}
