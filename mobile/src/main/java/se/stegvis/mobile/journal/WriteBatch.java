package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.shared.sync.ProcessNews;

/** The entries of one commit: records, acknowledged changes and how far the device has come. */
final class WriteBatch {

    private final ReplicaIndex index;
    private final Map<UUID, ReplicaRecord> replica = new LinkedHashMap<>();
    private final List<AcknowledgedChange> acknowledged = new ArrayList<>();
    private final List<UUID> forgotten = new ArrayList<>();
    private final List<OrphanedAttachment> orphan = new ArrayList<>();
    private final List<ContentName> unparted = new ArrayList<>();
    private final List<ProcessNews.Definition> definitions = new ArrayList<>();
    private Optional<SyncProgress> progress = Optional.empty();

    WriteBatch(ReplicaIndex index) {
        this.index = index;
    }

    /** A record as it will be; nothing held yet when it is new to the device. */
    ReplicaRecord of(RecordTarget target) {
        return find(target.record()).orElseGet(() -> ReplicaRecord.nothingOf(target));
    }

    Optional<ReplicaRecord> find(UUID record) {
        return Optional.ofNullable(replica.get(record)).or(() -> index.find(record));
    }

    void put(ReplicaRecord next) {
        if (!find(next.record()).filter(next::equals).isPresent()) {
            replica.put(next.record(), next);
        }
    }

    void acknowledge(AcknowledgedChange one) {
        acknowledged.add(one);
    }

    /** An acknowledged change is kept no longer. */
    void forget(UUID change) {
        forgotten.add(change);
    }

    /** A picture is kept without its record. */
    void part(OrphanedAttachment one) {
        orphan.add(one);
    }

    List<OrphanedAttachment> orphaned() {
        return orphan;
    }

    /** A picture that was kept without its record is kept no longer. */
    void unpart(ContentName name) {
        unparted.add(name);
    }

    List<ContentName> unparted() {
        return unparted;
    }

    /** Published processes that are new to the device. */
    void definitions(List<ProcessNews.Definition> news) {
        definitions.addAll(news);
    }

    List<ProcessNews.Definition> definitions() {
        return definitions;
    }

    void progress(SyncProgress next) {
        progress = Optional.of(next);
    }

    Map<UUID, ReplicaRecord> held() {
        return replica;
    }

    List<AcknowledgedChange> acknowledged() {
        return acknowledged;
    }

    List<UUID> forgotten() {
        return forgotten;
    }

    Optional<SyncProgress> progress() {
        return progress;
    }

    boolean empty() {
        return replica.isEmpty()
                && acknowledged.isEmpty()
                && forgotten.isEmpty()
                && orphan.isEmpty()
                && unparted.isEmpty()
                && definitions.isEmpty()
                && progress.isEmpty();
    }

    /** @param municipality what everything is sealed together with */
    EntryBatch batch(String municipality) {
        EntryBatch batch = new EntryBatch();
        replica.values().forEach(next -> {
            ReplicaRecord before = index.find(next.record()).orElseGet(() -> ReplicaRecord.nothingOf(next.target()));
            putVersion(batch, before, next, municipality);
            putLocal(batch, before, next, municipality);
            if (next.empty()) {
                UnreadTexts.remove(batch, next.record());
            }
        });
        forgotten.forEach(change -> batch.remove(JournalCollection.ACKNOWLEDGED.key(), JournalCollection.key(change)));
        acknowledged.forEach(one -> batch.put(
                JournalCollection.ACKNOWLEDGED.key(),
                JournalCollection.key(one.change().id()),
                municipality + "|" + one.change().caseId() + "|" + one.change().record() + "|" + one.revision(),
                EntryCodec.acknowledged(one)));
        orphan.forEach(one -> OrphanIndex.put(batch, one, municipality));
        unparted.forEach(name -> OrphanIndex.remove(batch, name));
        definitions.forEach(one -> ProcessLibrary.put(batch, one, municipality));
        progress.ifPresent(next -> JournalMetadata.progress(batch, next));
        return batch;
    }

    private static void putVersion(EntryBatch batch, ReplicaRecord before, ReplicaRecord next, String municipality) {
        byte[] key = JournalCollection.key(next.record());
        if (next.version().isEmpty() && before.version().isPresent()) {
            batch.remove(JournalCollection.HEARD.key(), key);
        } else if (!next.version().equals(before.version())) {
            byte[] value = EntryCodec.writeVersion(next.target(), next.version().orElseThrow());
            batch.put(JournalCollection.HEARD.key(), key, next.label(municipality), value);
        }
    }

    private static void putLocal(EntryBatch batch, ReplicaRecord before, ReplicaRecord next, String municipality) {
        byte[] key = JournalCollection.key(next.record());
        if (!next.local().settled()) {
            batch.put(
                    JournalCollection.OWN.key(),
                    key,
                    next.label(municipality),
                    EntryCodec.writeLocal(next.target(), next.local()));
        } else if (!before.local().settled()) {
            batch.remove(JournalCollection.OWN.key(), key);
        }
    }
}
