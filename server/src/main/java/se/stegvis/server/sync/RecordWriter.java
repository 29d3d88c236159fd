package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.OpenConflicts;
import se.stegvis.server.record.RecordStore;

/** Writes the records of a plan, their history and which of them hold open conflicts. */
@Singleton
final class RecordWriter {
    private final RecordStore records;
    private final HistoryStore history;
    private final OpenConflicts conflicts;

    RecordWriter(RecordStore records, HistoryStore history, OpenConflicts conflicts) {
        this.records = records;
        this.history = history;
        this.conflicts = conflicts;
    }

    void write(int municipality, RecordPlan plan) {
        records.insert(municipality, plan.inserted());
        records.replace(municipality, plan.replacing(), plan.stored());
        history.insert(municipality, plan.superseded());
        conflicts.project(municipality, plan.withConflicts());
    }
}
