package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Problem;

class MemoryJournalTest extends JournalContract {
    @Override
    Journal make() {
        return new MemoryJournal(OWNER);
    }

    @Override
    void arrive(Journal journal, RecordTarget target, int revision, ObjectNode doc) {
        ((MemoryJournal) journal).seed(target.record(), Kind.of(target.kind()).orElseThrow(), target.caseId(), doc);
    }

    @Override
    void refuse(Journal journal, RecordTarget target, Problem problem) {
        ((MemoryJournal) journal).refuseRecord(target.record(), problem);
    }

    @Override
    void breakDisk(Journal journal) {
        ((MemoryJournal) journal).failSaves(Optional.of(NotSaved.Reason.values()[0]));
    }
}
