package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.vault.KeyWrapTest;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.wire.Json;

class JournalVaultTest {

    private static final String PHRASE = "blåbär i skogen";
    private static final String LOGIN = "handlaggare1@ekdalen";

    @TempDir
    Path folder;

    private JournalVault vault;

    @BeforeEach
    void vault() throws IOException {
        vault = new JournalVault(
                folder.resolve("users"), new FileDeviceSecret(folder.resolve("device")), KeyWrapTest.CHEAP);
    }

    private static StoreOwner owner(String username) {
        return new StoreOwner("ekdalen", UUID.randomUUID(), username, "Hanna", "CASEWORKER");
    }

    private Journal unlock(String login, String phrase) throws IOException {
        return ((UnlockResult.Unlocked) vault.unlock(login, KeyWrapTest.phrase(phrase))).journal();
    }

    @Test
    void anEmptyVaultSaysSo() throws Exception {
        assertThat(vault.isEmpty()).isTrue();
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())
                .close();
        assertThat(vault.isEmpty()).isFalse();
    }

    @Test
    void theRightPairOpensTheJournal() throws Exception {
        UUID device;
        try (Journal made = vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())) {
            device = made.device();
        }
        try (Journal opened = unlock(" Handlaggare1@Ekdalen ", PHRASE)) {
            assertThat(opened.device()).isEqualTo(device);
            assertThat(opened.owner().username()).isEqualTo("handlaggare1");
        }
    }

    @Test
    void aWrongPassphraseLooksLikeAnUnknownName() throws Exception {
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())
                .close();
        assertThat(vault.unlock(LOGIN, KeyWrapTest.phrase("en annan fras")))
                .isEqualTo(vault.unlock("nobody@ekdalen", KeyWrapTest.phrase(PHRASE)))
                .isEqualTo(new UnlockResult.WrongPassphrase());
    }

    @Test
    void eachUserHasAJournalOfTheirOwn() throws Exception {
        try (Journal one = vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())) {
            one.save(
                    new RecordTarget(UUID.randomUUID(), "HOME_VISIT", UUID.randomUUID()),
                    0,
                    Json.newObject().put("a", "b"),
                    "t");
        }
        try (Journal other =
                vault.create(owner("handlaggare2"), KeyWrapTest.phrase("en annan fras"), UUID.randomUUID())) {
            assertThat(other.outbox()).isEmpty();
        }
        try (Journal one = unlock(LOGIN, PHRASE)) {
            assertThat(one.outbox()).hasSize(1);
        }
    }

    @Test
    void makingAJournalAgainSetsTheOldOneAside() throws Exception {
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())
                .close();
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase("den nya frasen"), UUID.randomUUID())
                .close();
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase("den nyaste frasen"), UUID.randomUUID())
                .close();
        unlock(LOGIN, "den nyaste frasen").close();
        assertThat(vault.unlock(LOGIN, KeyWrapTest.phrase(PHRASE))).isEqualTo(new UnlockResult.WrongPassphrase());
        assertThat(files())
                .filteredOn(file -> file.contains(".store") && !file.contains(".mark"))
                .hasSize(3);
    }

    @Test
    void noNameIsReadableOnTheDisk() throws Exception {
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())
                .close();
        assertThat(files()).isNotEmpty().noneMatch(file -> file.contains("handlaggare") || file.contains("ekdalen"));
    }

    @Test
    void damageIsToldAndNothingIsTakenAway() throws Exception {
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())
                .close();
        Path store;
        try (Stream<Path> all = Files.walk(folder)) {
            store = all.filter(file -> file.toString().endsWith(".store"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(store, new byte[5000]);
        assertThat(vault.unlock(LOGIN, KeyWrapTest.phrase(PHRASE))).isInstanceOf(UnlockResult.Damaged.class);
        assertThat(Files.size(store)).isEqualTo(5000);
    }

    @Test
    void ofADamagedJournalTheUnsentIsSalvagedAndTheLossNamed() throws Exception {
        try (Journal one = vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())) {
            List<RecordEdit> edits = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                RecordTarget visit = new RecordTarget(UUID.randomUUID(), "HOME_VISIT", UUID.randomUUID());
                edits.add(new RecordEdit(visit, 0, Json.newObject().put("observations", "x".repeat(400))));
            }
            one.save(edits, "t");
        }
        Path store = store();
        byte[] bytes = Files.readAllBytes(store);
        UnlockResult unlocking = new UnlockResult.WrongPassphrase();
        UnlockResult unsentIsDamaged = new UnlockResult.Damaged(Set.of("own"));
        // Which byte belongs to what was written differs from file to file.
        for (int at = bytes.length / 2; !unlocking.equals(unsentIsDamaged) && at < bytes.length; at += 997) {
            byte[] hit = bytes.clone();
            hit[at] ^= 1;
            Files.write(store, hit);
            unlocking = vault.unlock(LOGIN, KeyWrapTest.phrase(PHRASE));
            if (unlocking instanceof UnlockResult.Unlocked unharmed) {
                unharmed.journal().close();
            }
        }
        assertThat(unlocking).isEqualTo(unsentIsDamaged);
        UnlockResult.Salvaged salvaged = (UnlockResult.Salvaged) vault.salvage(LOGIN, KeyWrapTest.phrase(PHRASE));
        try (Journal journal = salvaged.journal()) {
            assertThat(salvaged.losses()).containsExactly("own");
            assertThat(journal.owner().username()).isEqualTo("handlaggare1");
            assertThat(journal.outbox()).hasSizeGreaterThan(200);
            assertThat(journal.cursor()).isEmpty();
        }
        unlock(LOGIN, PHRASE).close();
        assertThat(files()).anyMatch(file -> file.contains(".damaged"));
    }

    @Test
    void aWrongPassphraseSalvagesNothing() throws Exception {
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())
                .close();
        assertThat(vault.salvage(LOGIN, KeyWrapTest.phrase("en annan fras")))
                .isEqualTo(new UnlockResult.WrongPassphrase());
        assertThat(files()).noneMatch(file -> file.contains(".damaged"));
    }

    private Path store() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".store"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(folder.resolve("users"))) {
            return all.map(Path::toString)
                    .map(name -> name.substring(folder.toString().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void b1_aFolderThatIsGoneOrNoneIsToldAsWhatHindersTheFirstLogin() throws Exception {
        Path users = folder.resolve("users");
        Files.delete(users);
        assertThat(hinderedBeginning().reason()).isEqualTo(NotSaved.Reason.STORE_GONE);
        Files.writeString(users, "no folder");
        assertThat(hinderedBeginning().reason()).isEqualTo(NotSaved.Reason.DEVICE_FAILED);
        Files.delete(users);
        Files.createDirectory(users);
        vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID())
                .close();
        assertThat(vault.isEmpty()).isFalse();
    }

    private NotSaved hinderedBeginning() {
        return catchThrowableOfType(
                NotSaved.class,
                () -> vault.create(owner("handlaggare1"), KeyWrapTest.phrase(PHRASE), UUID.randomUUID()));
    }
}
