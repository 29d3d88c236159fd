package se.stegvis.trials.fieldday;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.journal.SyncState;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.FileLink;
import se.stegvis.mobile.sync.FileRun;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordStatus;

/** One tablet of the field day: the store and the sync of the application, driven by the day instead of by fingers. */
final class Tablet implements AutoCloseable {
    /** The tablets of the day hold invented people only and are thrown away in the evening. */
    private static final String PASSPHRASE = "en lugn dag i ekdalen";

    private final String name;
    private final Journal journal;
    private final PatchyLink link;
    private final SyncRun sync;
    private final FileRun files;
    private final AcknowledgedTexts acknowledgedTexts;
    private final Clock clock;

    private Tablet(
            String name,
            Journal journal,
            PatchyLink link,
            FileLink content,
            AcknowledgedTexts acknowledgedTexts,
            Clock clock) {
        this.name = name;
        this.journal = journal;
        this.link = link;
        this.sync = new SyncRun(journal, link, clock);
        // The day asks for the receipts itself.
        this.files = new FileRun(journal.attachments(), content, () -> {});
        this.acknowledgedTexts = acknowledgedTexts;
        this.clock = clock;
    }

    /** Logs in, makes the sealed store and fetches the cases. */
    static Tablet handOut(
            String name, URI server, Credentials who, Path folder, AcknowledgedTexts acknowledgedTexts, Clock clock)
            throws LinkFailure, NotSaved, IOException {
        Files.createDirectories(folder);
        JournalVault vault =
                new JournalVault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device-secret")));
        Journal journal = new Enrolment(server, vault)
                .enrol(who.username(), who.password(), new Passphrase(PASSPHRASE.toCharArray()));
        PatchyLink link = new PatchyLink(Enrolment.link(journal).orElseThrow(), acknowledgedTexts);
        Tablet tablet =
                new Tablet(name, journal, link, Enrolment.files(journal).orElseThrow(), acknowledgedTexts, clock);
        tablet.sync();
        return tablet;
    }

    String name() {
        return name;
    }

    Journal journal() {
        return journal;
    }

    UUID user() {
        return journal.owner().user();
    }

    void leaveCoverage() {
        link.network(false);
    }

    void comeBack() {
        link.network(true);
    }

    void loseNextAnswer() {
        link.loseNextAnswer();
    }

    /** A round with the server. */
    void sync() throws LinkFailure, NotSaved {
        sync.run();
    }

    /** Sends the pictures whose visits the server has, and hears that they have arrived. */
    void sendPictures() throws LinkFailure, NotSaved {
        link.needNetwork();
        files.run();
        sync();
    }

    /** Pictures on this tablet that the server has not got. */
    int unsentPictures() {
        return journal.attachments().unsent().size();
    }

    /** Tries a round; false when there was no answer, as the sync line would say. */
    boolean trySync() throws NotSaved {
        try {
            sync.run();
            return true;
        } catch (LinkFailure noAnswer) {
            return false;
        }
    }

    /** A new record. */
    UUID write(UUID caseId, Kind kind, ObjectNode set) throws NotSaved {
        UUID record = journal.newId();
        change(new RecordTarget(record, kind.name(), caseId), set);
        return record;
    }

    /** The user's edit of a record; it enters the ledger only when the save has returned. */
    void change(RecordTarget target, ObjectNode set) throws NotSaved {
        int seen = journal.find(target.record())
                .map(stored -> stored.content().header().revision())
                .orElse(0);
        if (RecordStatus.SIGNED
                .name()
                .equals(set.path(CommonFields.STATUS.name()).asText())) {
            set.put(CommonFields.SIGNED_BY.name(), user().toString());
        }
        journal.save(target, seen, set, now());
        acknowledgedTexts.saved(name, target, set);
    }

    /** Writes an addendum instead of the refused change. */
    StoredRecord addendum(OutboxItem refused) throws NotSaved {
        return journal.asAddendum(refused.change(), now());
    }

    List<StoredRecord> records(UUID caseId) {
        return journal.recordsOf(caseId);
    }

    SyncState state() {
        return journal.syncState();
    }

    String now() {
        return OffsetDateTime.now(clock).toString();
    }

    @Override
    public void close() {
        journal.close();
    }
}
