package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.sync.FileRun;
import se.stegvis.mobile.sync.HttpLink;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.sync.TusLink;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.wire.Json;

/** People's errands with their tablets while a picture is on its way and its case changes hands. */
final class Errands {
    static final String AT = "2026-11-23T10:15:30+01:00";

    private Errands() {}

    static UUID opened(SealedJournal journal) throws Exception {
        UUID caseId = journal.newId();
        ObjectNode set = Json.newObject().put("opened", "2026-11-23");
        journal.save(List.of(new RecordEdit(new RecordTarget(caseId, "CASE", caseId), 0, set)), AT);
        return caseId;
    }

    static UUID visit(SealedJournal journal, UUID caseId, byte[] picture) throws Exception {
        RecordTarget visit = new RecordTarget(journal.newId(), "HOME_VISIT", caseId);
        ObjectNode set = Json.newObject();
        set.putObject("attachments")
                .putObject(journal.newId().toString())
                .put("sha256", journal.attachments().keep(caseId, picture))
                .put("mediaType", "image/jpeg")
                .put("size", picture.length);
        journal.save(visit, 0, set, AT);
        return visit.record();
    }

    static void sync(SealedJournal journal, URI server) throws Exception {
        new SyncRun(journal, new HttpLink(server, token(journal)), Clock.systemUTC()).run();
    }

    static void sendPictures(SealedJournal journal, URI server) throws Exception {
        new FileRun(journal.attachments(), new TusLink(server, token(journal)), () -> {}).run();
    }

    static void handOver(SealedJournal lead, URI server, UUID caseId, UUID to) throws Exception {
        sync(lead, server);
        int seen = lead.find(caseId).orElseThrow().content().header().revision();
        ObjectNode set = Json.newObject().put("responsible", to.toString());
        lead.save(new RecordTarget(caseId, "CASE", caseId), seen, set, AT);
        sync(lead, server);
        assertThat(lead.outbox()).isEmpty();
    }

    static int awaited(SealedJournal journal, UUID visit) {
        HomeVisit seen = (HomeVisit) journal.find(visit).orElseThrow().content();
        assertThat(seen.attachments()).hasSize(1);
        return seen.awaited().size();
    }

    static ContentName name(SealedJournal journal, UUID visit) {
        HomeVisit seen = (HomeVisit) journal.find(visit).orElseThrow().content();
        return new ContentName(seen.header().caseId(), seen.attachments().get(0).sha256());
    }

    static String token(SealedJournal journal) {
        return journal.secret("refresh").orElseThrow();
    }
}
