package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.device.DeviceSecret;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.UnlockResult;
import se.stegvis.mobile.vault.Argon2Cost;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.vault.StoreSecrets;
import se.stegvis.shared.wire.Json;

/** Fault D6: what a tablet leaves behind when it is locked, crashes, or loses its key. */
class LockedTabletTest {
    private static final String PHRASE = "kattfot och blåsippa";
    private static final String HELD = "Kanariefågelsson";
    private static final String SENT = "Kanariefågel i anteckningen";
    private static final String WRITTEN = "Kanariefågel som just skrevs";
    private static final String TOKEN = "kanariefågelns-biljett";
    private static final String AT = "2026-11-20T10:00:00+01:00";

    /** The tablet's own folder, the system's for what is there for a while, the log. */
    @TempDir
    static Path folder;

    @TempDir
    static Path memory;

    private static Set<String> open;
    private static Set<String> locked;
    private static Set<String> crashed;
    private static UnlockResult afterWiping;
    private static Set<String> wiped;

    /** One life of a tablet: at work, locked, at work again, crashed; then its device secret is destroyed. */
    @BeforeAll
    static void live() throws IOException, NotSaved, InterruptedException {
        Files.createDirectories(folder.resolve("temp"));
        aStoreWithACase();
        Traces keys = keys();
        Traces all = keys();
        notes(all);
        crash();
        open = all.in(memory.resolve("open.hprof"));
        locked = all.in(memory.resolve("locked.hprof"));
        crashed = notes(keysWithoutTheDevices()).below(folder);
        device().destroy();
        try (Passphrase typed = new Passphrase(PHRASE.toCharArray())) {
            afterWiping = vault().unlock(LockedTabletChild.LOGIN, typed);
        }
        wiped = notes(keys).below(folder);
    }

    private static void aStoreWithACase() throws IOException, NotSaved {
        try (Passphrase chosen = new Passphrase(PHRASE.toCharArray());
                Journal journal = vault().create(
                                new StoreOwner("ekdalen", UUID.randomUUID(), "handlaggare1", "Hanna Ek", "CASEWORKER"),
                                chosen,
                                UUID.randomUUID())) {
            UUID caseId = journal.newId();
            UUID client = journal.newId();
            List<RecordEdit> edits = new ArrayList<>();
            edits.add(edit(
                    caseId,
                    "CASE",
                    caseId,
                    "responsible",
                    journal.owner().user().toString(),
                    "opened",
                    "2026-11-01",
                    "client",
                    client.toString()));
            edits.add(edit(client, "CLIENT", caseId, "givenName", "Kaj", "familyName", HELD));
            edits.add(edit(journal.newId(), "OBSTACLE", caseId, "description", SENT));
            edits.add(edit(
                    journal.newId(),
                    "HOME_VISIT",
                    caseId,
                    "status",
                    "DRAFT",
                    "purpose",
                    "PLANNED_FOLLOW_UP",
                    "happenedAt",
                    "2026-11-23T13:30:00+01:00"));
            journal.save(edits, AT);
            journal.attachments().keep(caseId, SENT.getBytes(StandardCharsets.UTF_8));
            journal.keepSecret("server", "http://127.0.0.1:9");
            journal.keepSecret("refresh-token", TOKEN);
        }
    }

    private static RecordEdit edit(UUID record, String kind, UUID caseId, String... fields) {
        ObjectNode set = Json.newObject();
        for (int i = 0; i < fields.length; i += 2) {
            set.put(fields[i], fields[i + 1]);
        }
        return new RecordEdit(new RecordTarget(record, kind, caseId), 0, set);
    }

    @Test
    void whatAnOpenTabletHoldsIsFoundInItsMemory() {
        assertThat(open)
                .contains("store seal", "store name", "store count", "store files")
                .anyMatch(name -> name.startsWith("held"))
                .anyMatch(name -> name.startsWith("sent"))
                .anyMatch(name -> name.startsWith("written"));
    }

    @Test
    void theMemoryOfALockedTabletHoldsNeitherKeysNorNotesNorThePassphrase() {
        assertThat(locked).isEmpty();
    }

    @Test
    void aTabletThatCrashedLeavesNothingReadable() throws IOException {
        assertThat(folder.resolve("crash.log")).content().contains("SIGSEGV");
        assertThat(folder.resolve("stores")).isNotEmptyDirectory();
        assertThat(crashed).isEmpty();
    }

    @Test
    void withoutTheDeviceSecretNothingOpensAndNothingIsReadable() {
        assertThat(afterWiping).isNotInstanceOf(UnlockResult.Unlocked.class);
        assertThat(wiped).isEmpty();
    }

    @Test
    void whatLiesInAFileOrItsNameIsFound(@TempDir Path planted) throws IOException {
        Files.writeString(planted.resolve("a.log"), "x" + WRITTEN, StandardCharsets.UTF_16LE);
        Files.writeString(planted.resolve(HELD), "");
        assertThat(notes(new Traces()).below(planted)).hasSize(2);
    }

    private static DeviceSecret device() {
        return new FileDeviceSecret(folder.resolve("device.secret"));
    }

    private static JournalVault vault() throws IOException {
        return new JournalVault(folder.resolve("stores"), device(), new Argon2Cost(64, 1, 1));
    }

    private static Traces notes(Traces with) {
        return with.text("held", HELD)
                .text("sent", SENT)
                .text("written", WRITTEN)
                .text("token", TOKEN)
                .text("passphrase", PHRASE);
    }

    private static Traces keys() throws IOException {
        return keysWithoutTheDevices().bytes("device secret", device().read());
    }

    private static Traces keysWithoutTheDevices() throws IOException {
        Traces traces = new Traces();
        StoreSecrets.of(folder.resolve("stores"), device(), "ekdalen", "handlaggare1", PHRASE)
                .forEach(traces::bytes);
        return traces;
    }

    private static void crash() throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process child = new ProcessBuilder(LockedTabletChild.command(folder, memory, PHRASE, HELD, WRITTEN))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            for (int i = 0;
                    i < 900 && child.isAlive() && !Files.readString(log).contains(LockedTabletChild.AT_WORK);
                    i++) {
                child.waitFor(100, TimeUnit.MILLISECONDS);
            }
            assertThat(child.isAlive()).as(Files.readString(log)).isTrue();
            new ProcessBuilder("kill", "-SEGV", String.valueOf(child.pid()))
                    .start()
                    .waitFor();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }
}
