package se.stegvis.mobile.obstacle;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.Obstacle;
import se.stegvis.shared.record.ObstacleLevel;

/**
 * The obstacles in my cases, newest first.
 *
 * @param rows one for each obstacle; a correction is read with what it corrects
 */
record ObstacleRegister(List<ObstacleRow> rows) {

    /** One obstacle and whose case it was met in. */
    record ObstacleRow(Obstacle obstacle, CaseCard card) {}

    /** Reads every case on the device; not for the UI thread. */
    static ObstacleRegister of(Journal journal) {
        return new ObstacleRegister(journal.cases().stream()
                .flatMap(card -> journal.recordsOf(card.caseId()).stream()
                        .map(StoredRecord::content)
                        .filter(Obstacle.class::isInstance)
                        .map(one -> new ObstacleRow((Obstacle) one, card)))
                .filter(row -> row.obstacle().addendumTo().isEmpty())
                .sorted(Comparator.comparing(ObstacleRegister::when).reversed())
                .toList());
    }

    /** Those of that level; all when none is asked for. */
    List<ObstacleRow> of(Optional<ObstacleLevel> level) {
        return rows.stream()
                .filter(row -> level.isEmpty() || row.obstacle().level().equals(level))
                .toList();
    }

    private static OffsetDateTime when(ObstacleRow row) {
        return row.obstacle().happenedAt().orElse(OffsetDateTime.MIN);
    }
}
