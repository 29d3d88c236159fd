package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.Json;

class SealedJournalContractTest extends JournalContract {
    private static final String AT = "2026-11-23T10:15:30+01:00";
    private static final UUID HISTORY = new UUID(1, 1);

    @TempDir
    Path folder;

    private long seq;

    private Path file() {
        return folder.resolve("j.store");
    }

    @Override
    Journal make() throws NotSaved {
        return SimulatedDisk.create(file(), DataKey.random(), OWNER, new UUID(4, 4));
    }

    @Override
    void arrive(Journal journal, RecordTarget target, int revision, ObjectNode doc) throws NotSaved {
        seq++;
        PullItem item =
                new PullItem.State(target.record(), target.kind(), target.caseId(), revision, seq, Json.bytes(doc));
        journal.accept(new PullResponse(HISTORY, "c" + seq, false, "", List.of(item)), AT);
    }

    @Override
    void refuse(Journal journal, RecordTarget target, Problem problem) throws NotSaved {
        List<ChangeResult> refused = journal.nextPush(500).orElseThrow().changes().stream()
                .map(change -> ChangeResult.refused(change.id(), problem))
                .toList();
        journal.accept(new PushResponse(HISTORY, refused), AT);
    }

    @Override
    void breakDisk(Journal journal) {
        SimulatedDisk.full(file(), true);
    }
}
