package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.wire.Json;

/** Two people who share a case, each with a tablet, against the real server. */
@ExtendWith(ServerProcess.class)
class TwoTabletsTest {

    @TempDir
    Path folder;

    private Device worker;
    private Device therapist;
    private UUID caseId;

    @BeforeEach
    void shareACase(URI server) throws Exception {
        worker = Device.enrol(server, "handlaggare1@ekdalen", Files.createDirectory(folder.resolve("worker")));
        therapist = Device.enrol(server, "arbetsterapeut1@ekdalen", Files.createDirectory(folder.resolve("therapist")));
        caseId = worker.openCase(Optional.of(therapist.user()));
        worker.sync();
        therapist.sync();
    }

    @AfterEach
    void close() {
        worker.close();
        therapist.close();
    }

    private RecordTarget sharedDraft() throws Exception {
        RecordTarget visit = worker.visit(caseId, "observations", "första", "assessment", "första");
        worker.sync();
        therapist.sync();
        return visit;
    }

    private void bothSyncTwice() throws Exception {
        worker.sync();
        therapist.sync();
        worker.sync();
    }

    @Test
    void eachFindsWhatTheOtherRecordedWithoutANetwork() throws Exception {
        RecordTarget hers = worker.visit(caseId, "observations", "handläggarens");
        RecordTarget his = therapist.visit(caseId, "observations", "arbetsterapeutens");
        assertThat(worker.state(hers)).isEqualTo(RecordState.WAITING);
        bothSyncTwice();
        assertThat(worker.text(his, "observations")).contains("arbetsterapeutens");
        assertThat(therapist.text(hers, "observations")).contains("handläggarens");
        assertThat(worker.state(hers)).isEqualTo(RecordState.SYNCED);
        assertThat(worker.journal().outbox()).isEmpty();
        assertThat(therapist.journal().cases()).anyMatch(card -> card.caseId().equals(caseId));
    }

    @Test
    void differentFieldsOfOneRecordAreMerged() throws Exception {
        RecordTarget visit = sharedDraft();
        worker.write(visit, "observations", "handläggarens");
        therapist.write(visit, "assessment", "arbetsterapeutens");
        bothSyncTwice();
        for (Device device : new Device[] {worker, therapist}) {
            assertThat(device.text(visit, "observations")).contains("handläggarens");
            assertThat(device.text(visit, "assessment")).contains("arbetsterapeutens");
            assertThat(device.state(visit)).isEqualTo(RecordState.SYNCED);
        }
    }

    @Test
    void theSameFieldBecomesAConflictThatAPersonSettles() throws Exception {
        RecordTarget visit = sharedDraft();
        worker.write(visit, "observations", "handläggarens");
        therapist.write(visit, "observations", "arbetsterapeutens");
        bothSyncTwice();
        assertThat(worker.text(visit, "observations")).contains("handläggarens");
        assertThat(worker.state(visit)).isEqualTo(RecordState.CONFLICT);
        assertThat(therapist.state(visit)).isEqualTo(RecordState.CONFLICT);
        Map<String, Doc> conflicts = therapist.find(visit).content().doc().get(CommonFields.CONFLICTS);
        assertThat(conflicts).hasSize(1);
        String conflict = conflicts.keySet().iterator().next();
        assertThat(conflicts.get(conflict).object("fields").text("observations"))
                .contains("arbetsterapeutens");

        ObjectNode settled = Json.newObject().put("observations", "bådas");
        settled.putObject(CommonFields.CONFLICTS.name()).putNull(conflict);
        therapist.save(visit, settled);
        therapist.sync();
        worker.sync();
        for (Device device : new Device[] {worker, therapist}) {
            assertThat(device.text(visit, "observations")).contains("bådas");
            assertThat(device.state(visit)).isEqualTo(RecordState.SYNCED);
        }
    }

    @Test
    void aFormThatGoesOnSavingOverAConflictLeavesOneWithItsNewestText() throws Exception {
        RecordTarget visit = sharedDraft();
        int seen = therapist.find(visit).content().header().revision();
        worker.write(visit, "observations", "handläggarens");
        worker.sync();
        for (String text : List.of("arbets", "arbetstera", "arbetsterapeutens")) {
            therapist.save(visit, seen, Json.newObject().put("observations", text));
            therapist.sync();
            therapist.save(visit, seen, Json.newObject().put("assessment", text));
            therapist.sync();
        }
        worker.sync();
        assertThat(worker.text(visit, "observations")).contains("handläggarens");
        Map<String, Doc> conflicts = worker.find(visit).content().doc().get(CommonFields.CONFLICTS);
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.values().iterator().next().object("fields").text("observations"))
                .contains("arbetsterapeutens");
        assertThat(worker.text(visit, "assessment")).contains("arbetsterapeutens");
    }

    @Test
    void twoChangesOfOneRecordInOneDayAreNoConflictWithOneself() throws Exception {
        RecordTarget visit = sharedDraft();
        therapist.write(visit, "assessment", "arbetsterapeutens");
        therapist.sync();
        worker.write(visit, "observations", "ett");
        worker.sync();
        worker.write(visit, "observations", "två");
        worker.sync();
        assertThat(worker.text(visit, "observations")).contains("två");
        assertThat(worker.text(visit, "assessment")).contains("arbetsterapeutens");
        assertThat(worker.state(visit)).isEqualTo(RecordState.SYNCED);
    }

    @Test
    void anEditOfASignedRecordIsRefusedAndBecomesAnAddendum() throws Exception {
        RecordTarget visit = sharedDraft();
        therapist.write(visit, "observations", "för sent");
        worker.write(visit, "purpose", "PLANNED_FOLLOW_UP", "entry", "LET_IN", "status", "SIGNED");
        bothSyncTwice();
        assertThat(worker.state(visit)).isEqualTo(RecordState.SYNCED);
        assertThat(worker.find(visit).content().signed()).isTrue();
        assertThat(therapist.state(visit)).isEqualTo(RecordState.NEEDS_ATTENTION);
        assertThat(therapist.text(visit, "observations")).contains("första");
        OutboxItem refused = therapist.journal().outbox().get(0);
        assertThat(refused.problem().orElseThrow().name()).isEqualTo("signed-record");
        assertThat(refused.problem().orElseThrow().title()).isNotBlank();

        StoredRecord addendum = therapist.journal().asAddendum(refused.change(), Device.AT);
        therapist.sync();
        worker.sync();
        assertThat(therapist.journal().outbox()).isEmpty();
        assertThat(therapist.state(visit)).isEqualTo(RecordState.SYNCED);
        StoredRecord read = worker.journal().find(addendum.content().id()).orElseThrow();
        assertThat(read.content().addendumTo()).contains(visit.record());
        assertThat(read.content().doc().text("observations")).contains("för sent");
    }

    @Test
    void whatIsMissingToSignIsToldAndCorrected() throws Exception {
        RecordTarget visit = worker.visit(caseId, "observations", "text", "status", "SIGNED");
        worker.sync();
        assertThat(worker.state(visit)).isEqualTo(RecordState.NEEDS_ATTENTION);
        OutboxItem refused = worker.journal().outbox().get(0);
        assertThat(refused.problem().orElseThrow().name()).isEqualTo("incomplete");
        assertThat(refused.problem().orElseThrow().errors()).extracting("field").contains("purpose", "entry");
        ObjectNode missing =
                Json.newObject().put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN");
        worker.journal().correct(refused.change(), missing, Device.AT);
        worker.sync();
        therapist.sync();
        assertThat(worker.state(visit)).isEqualTo(RecordState.SYNCED);
        assertThat(therapist.find(visit).content().signed()).isTrue();
        assertThat(therapist.text(visit, "observations")).contains("text");
    }
}
