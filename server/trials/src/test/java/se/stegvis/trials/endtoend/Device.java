package se.stegvis.trials.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.journal.UnlockResult;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.ServerLink;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.vault.Argon2Cost;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.shared.wire.Json;

/** A tablet of a test: the real store and the real sync, without screens. */
final class Device implements AutoCloseable {

    static final String AT = "2026-11-23T10:15:30+01:00";
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final String PASSPHRASE = "en fras för prov";

    private final Journal journal;

    private Device(Journal journal) {
        this.journal = journal;
    }

    /** Logs in for the first time, in an empty folder. */
    static Device enrol(URI server, String username, Path folder) throws LinkFailure, NotSaved, IOException {
        return enrol(server, username, ServerProcess.PASSWORD, folder);
    }

    static Device enrol(URI server, String username, String password, Path folder)
            throws LinkFailure, NotSaved, IOException {
        return new Device(new Enrolment(server, vault(folder)).enrol(username, password, phrase()));
    }

    /** Opens what {@link #enrol} made, as after a restart. */
    static Device reopen(String username, Path folder) throws IOException {
        UnlockResult unlocking = vault(folder).unlock(username, phrase());
        if (unlocking instanceof UnlockResult.Unlocked unlocked) {
            return new Device(unlocked.journal());
        }
        throw new IllegalStateException("the journal does not open: " + unlocking);
    }

    /** This tablet, in a process that ends when it comes to that point for so many times. */
    Device endingAt(NamedPoint point, int times) {
        return new Device(point.endingAt(times, journal));
    }

    private static Passphrase phrase() {
        return new Passphrase(PASSPHRASE.toCharArray());
    }

    private static JournalVault vault(Path folder) throws IOException {
        return new JournalVault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device")), CHEAP);
    }

    Journal journal() {
        return journal;
    }

    UUID user() {
        return journal.owner().user();
    }

    SyncRun run() {
        return run(link -> link);
    }

    /** @param way what lies between the tablet and the server */
    SyncRun run(UnaryOperator<ServerLink> way) {
        return new SyncRun(journal, way.apply(Enrolment.link(journal).orElseThrow()), Clock.systemUTC());
    }

    void sync() throws LinkFailure, NotSaved {
        run().run();
    }

    /** A new case of this user's. */
    UUID openCase() throws NotSaved {
        return openCase(Optional.empty());
    }

    /** The same, shared with a therapist. */
    UUID openCase(Optional<UUID> therapist) throws NotSaved {
        UUID id = journal.newId();
        ObjectNode set = Json.newObject().put("responsible", user().toString()).put("opened", "2026-11-23");
        therapist.ifPresent(one -> set.put("occupationalTherapist", one.toString()));
        journal.save(new RecordTarget(id, "CASE", id), 0, set, AT);
        return id;
    }

    RecordTarget visit(UUID caseId, String... fields) throws NotSaved {
        RecordTarget target = new RecordTarget(journal.newId(), "HOME_VISIT", caseId);
        write(target, fields);
        return target;
    }

    void write(RecordTarget target, String... fields) throws NotSaved {
        ObjectNode set = Json.newObject();
        for (int i = 0; i < fields.length; i += 2) {
            set.put(fields[i], fields[i + 1]);
        }
        save(target, set);
    }

    /** By someone who sees the record as it is now. */
    void save(RecordTarget target, ObjectNode set) throws NotSaved {
        int seen = journal.find(target.record())
                .map(stored -> stored.content().header().revision())
                .orElse(0);
        save(target, seen, set);
    }

    /** By someone who sees the record as it was at that revision. */
    void save(RecordTarget target, int seen, ObjectNode set) throws NotSaved {
        journal.save(target, seen, set, AT);
    }

    StoredRecord find(RecordTarget target) {
        return journal.find(target.record()).orElseThrow();
    }

    Optional<String> text(RecordTarget target, String field) {
        return find(target).content().doc().text(field);
    }

    RecordState state(RecordTarget target) {
        return find(target).state();
    }

    @Override
    public void close() {
        journal.close();
    }
}
