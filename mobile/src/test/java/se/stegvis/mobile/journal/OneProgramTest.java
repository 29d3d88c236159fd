package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.device.ProgramLock;
import se.stegvis.mobile.vault.FileIdentity;
import se.stegvis.mobile.vault.KeyWrapTest;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.vault.UnavailableReason;
import se.stegvis.shared.wire.Json;

/** Two programs, or two parts of one, at the same store: one works, the other is told so, and nothing is mended. */
class OneProgramTest {
    private static final String LOGIN = SecondProgramChild.LOGIN;
    private static final String PHRASE = SecondProgramChild.PHRASE;
    private static final StoreOwner OWNER =
            new StoreOwner("ekdalen", UUID.randomUUID(), "handlaggare1", "Hanna", "CASEWORKER");

    @TempDir
    Path folder;

    private JournalVault vault() throws IOException {
        return SecondProgramChild.vault(folder);
    }

    private Journal made() throws Exception {
        return vault().create(OWNER, KeyWrapTest.phrase(PHRASE), UUID.randomUUID());
    }

    private UnlockResult unlock() throws Exception {
        return vault().unlock(LOGIN, KeyWrapTest.phrase(PHRASE));
    }

    private UnlockResult salvage() throws Exception {
        return vault().salvage(LOGIN, KeyWrapTest.phrase(PHRASE));
    }

    private static void save(Journal journal, String text) throws NotSaved {
        RecordTarget visit = new RecordTarget(UUID.randomUUID(), "HOME_VISIT", UUID.randomUUID());
        journal.save(visit, 0, Json.newObject().put("observations", text), "2026-12-01T10:00:00+01:00");
    }

    private static List<String> texts(Journal journal) {
        return journal.outbox().stream()
                .map(item -> item.set().path("observations").asText())
                .toList();
    }

    private List<Path> stores(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("stores"))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private Path store() throws IOException {
        return stores(".store").get(0);
    }

    @Test
    void b1_aSecondProgramIsToldThatTheStoreIsInUseAndSalvagesNothing() throws Exception {
        made().close();
        Process first = SecondProgramChild.start(folder);
        try (BufferedReader said = first.inputReader();
                OutputStream orders = first.getOutputStream()) {
            assertThat(said.readLine()).isEqualTo("Unlocked");
            order(orders, "FORE");
            assertThat(said.readLine()).isEqualTo("SAVED");
            FileIdentity before = FileIdentity.of(store());

            assertThat(unlock()).isEqualTo(new UnlockResult.NotNow(UnavailableReason.IN_USE));
            assertThat(salvage()).isEqualTo(new UnlockResult.NotNow(UnavailableReason.IN_USE));
            assertThatThrownBy(() -> vault().hold()).isInstanceOf(ProgramLock.Taken.class);
            assertThatThrownBy(this::made).isInstanceOfSatisfying(NotSaved.class, e -> assertThat(e.reason())
                    .isEqualTo(NotSaved.Reason.IN_USE));

            assertThat(FileIdentity.of(store())).isEqualTo(before);
            assertThat(stores(".damaged1")).isEmpty();
            order(orders, "EFTER");
            assertThat(said.readLine()).isEqualTo("SAVED");
        } finally {
            first.destroyForcibly().waitFor();
        }
        // The lock went with the killed program.
        try (Journal journal = ((UnlockResult.Unlocked) unlock()).journal()) {
            assertThat(texts(journal)).containsExactly("FORE", "EFTER");
        }
    }

    private static void order(OutputStream to, String text) throws IOException {
        to.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    @Test
    void b1_twoVaultsInOneProgramExcludeEachOtherAndTheLockOutlivesTheAttempt() throws Exception {
        Journal open = made();
        assertThat(unlock()).isEqualTo(new UnlockResult.NotNow(UnavailableReason.IN_USE));
        assertThat(salvage()).isEqualTo(new UnlockResult.NotNow(UnavailableReason.IN_USE));
        // A second try in the same program must not give up the lock against others (POSIX closes it with any channel).
        Process other = SecondProgramChild.start(folder);
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("NotNow");
        }
        save(open, "STILL MINE");
        open.close();
        try (Journal again = ((UnlockResult.Unlocked) unlock()).journal()) {
            assertThat(texts(again)).containsExactly("STILL MINE");
        }
    }

    @Test
    void b1_aJournalIsOpenOnceInItsOwnVaultToo() throws Exception {
        made().close();
        JournalVault one = vault();
        try (Journal open = ((UnlockResult.Unlocked) one.unlock(LOGIN, KeyWrapTest.phrase(PHRASE))).journal()) {
            assertThat(one.unlock(LOGIN, KeyWrapTest.phrase(PHRASE)))
                    .isEqualTo(new UnlockResult.NotNow(UnavailableReason.IN_USE));
            assertThat(one.salvage(LOGIN, KeyWrapTest.phrase(PHRASE)))
                    .isEqualTo(new UnlockResult.NotNow(UnavailableReason.IN_USE));
            save(open, "kvar");
        }
    }

    @Test
    void b1_whatIsHeldForTheProgramStaysHeldBetweenJournals() throws Exception {
        made().close();
        JournalVault mine = vault();
        Runnable release = mine.hold();
        ((UnlockResult.Unlocked) mine.unlock(LOGIN, KeyWrapTest.phrase(PHRASE)))
                .journal()
                .close();
        assertThat(unlock()).isEqualTo(new UnlockResult.NotNow(UnavailableReason.IN_USE));
        release.run();
        release.run();
        ((UnlockResult.Unlocked) unlock()).journal().close();
    }

    @Test
    void b1_aStoreThatIsWholeIsNotSalvagedButOpened() throws Exception {
        try (Journal journal = made()) {
            save(journal, "hel");
        }
        FileIdentity before = FileIdentity.of(store());
        try (Journal journal = ((UnlockResult.Unlocked) salvage()).journal()) {
            assertThat(texts(journal)).containsExactly("hel");
        }
        assertThat(FileIdentity.of(store())).isEqualTo(before);
        assertThat(stores(".damaged1")).isEmpty();
    }

    @Test
    void b1_aStoreThatIsNotThereIsNotDamagedAndNoEmptyOneIsPutInItsPlace() throws Exception {
        made().close();
        Path away = folder.resolve("card");
        Path file = store();
        Files.move(file, away);
        assertThat(unlock()).isEqualTo(new UnlockResult.NotNow(UnavailableReason.GONE));
        assertThat(salvage()).isEqualTo(new UnlockResult.NotNow(UnavailableReason.GONE));
        assertThat(file).doesNotExist();
        Files.move(away, file);
        ((UnlockResult.Unlocked) unlock()).journal().close();
    }

    @Test
    void b1_aFolderThatIsNotThereIsNoWrongPassphrase() throws Exception {
        made().close();
        JournalVault vault = vault();
        Files.move(folder.resolve("stores"), folder.resolve("elsewhere"));
        assertThat(vault.unlock(LOGIN, KeyWrapTest.phrase(PHRASE)))
                .isEqualTo(new UnlockResult.NotNow(UnavailableReason.GONE));
        Files.move(folder.resolve("elsewhere"), folder.resolve("stores"));
        ((UnlockResult.Unlocked) vault.unlock(LOGIN, KeyWrapTest.phrase(PHRASE)))
                .journal()
                .close();
    }

    @Test
    void b1_aMissingOrOtherDeviceSecretIsNeitherDamageNorReplaced() throws Exception {
        made().close();
        Path secret = folder.resolve("device.secret");
        byte[] right = Files.readAllBytes(secret);
        Files.delete(secret);
        assertThat(unlock()).isEqualTo(new UnlockResult.KeyUnusable());
        assertThat(salvage()).isEqualTo(new UnlockResult.KeyUnusable());
        assertThat(secret).doesNotExist();
        Files.write(secret, new byte[5]);
        assertThat(unlock()).isEqualTo(new UnlockResult.KeyUnusable());
        Files.write(secret, right);
        ((UnlockResult.Unlocked) unlock()).journal().close();
    }

    @Test
    void b1_aDamagedKeyFileIsNotSalvagedWithWhatItCannotOpen() throws Exception {
        made().close();
        Path key = stores(".key").get(0);
        byte[] right = Files.readAllBytes(key);
        Files.write(key, new byte[right.length]);
        assertThat(unlock()).isEqualTo(new UnlockResult.KeyUnusable());
        assertThat(salvage()).isEqualTo(new UnlockResult.KeyUnusable());
        Files.write(key, right);
        ((UnlockResult.Unlocked) unlock()).journal().close();
    }

    @Test
    void b1_aMarkThatCannotBeReadIsNoDamage() throws Exception {
        made().close();
        Path mark = stores(".mark").get(0);
        byte[] right = Files.readAllBytes(mark);
        Files.delete(mark);
        Files.createDirectory(mark); // an error of the disk, which also the superuser of a test machine gets
        assertThat(unlock()).isInstanceOf(UnlockResult.NotNow.class);
        assertThat(salvage()).isInstanceOf(UnlockResult.NotNow.class);
        Files.delete(mark);
        Files.write(mark, right);
        ((UnlockResult.Unlocked) unlock()).journal().close();
    }

    @Test
    void b1_aStoreWhoseFileIsDeletedUnderItSavesLoudlyNothing() throws Exception {
        try (Journal journal = made()) {
            save(journal, "före");
            Files.delete(store());
            assertNotSaved(journal);
            assertThat(texts(journal)).containsExactly("före");
        }
    }

    @Test
    void b1_aStoreWhoseFileIsReplacedUnderItLeavesTheOtherAlone() throws Exception {
        try (Journal journal = made()) {
            save(journal, "före");
            Path file = store();
            Path copy = folder.resolve("copy");
            Files.copy(file, copy);
            Path mark = stores(".mark").get(0);
            Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            byte[] markBefore = Files.readAllBytes(mark);
            byte[] storeBefore = Files.readAllBytes(file);
            assertNotSaved(journal);
            assertThat(Files.readAllBytes(mark)).isEqualTo(markBefore);
            assertThat(Files.readAllBytes(file)).isEqualTo(storeBefore);
        }
        try (Journal journal = ((UnlockResult.Unlocked) unlock()).journal()) {
            assertThat(texts(journal)).containsExactly("före");
        }
    }

    @Test
    void b1_aStoreThatGetsItsNameBackSavesAgain() throws Exception {
        try (Journal journal = made()) {
            Path file = store();
            Path away = folder.resolve("away");
            Files.move(file, away);
            assertNotSaved(journal);
            Files.move(away, file);
            save(journal, "efter");
            assertThat(journal.syncState().notSaved()).isEmpty();
        }
        try (Journal journal = ((UnlockResult.Unlocked) unlock()).journal()) {
            assertThat(texts(journal)).containsExactly("efter");
        }
    }

    @Test
    void b1_aWholeFolderThatIsMovedAwayIsNoticed() throws Exception {
        Journal journal = made();
        Files.move(folder.resolve("stores"), folder.resolve("elsewhere"));
        assertNotSaved(journal);
        journal.close();
    }

    private static void assertNotSaved(Journal journal) {
        assertThatThrownBy(() -> save(journal, "efter"))
                .isInstanceOfSatisfying(
                        NotSaved.class, e -> assertThat(e.reason()).isEqualTo(NotSaved.Reason.STORE_GONE));
        assertThat(journal.syncState().notSaved()).contains(NotSaved.Reason.STORE_GONE);
    }

    @Test
    void b1_aStoreWithoutItsKeyIsSetAsideAndNotOverwritten() throws Exception {
        try (Journal journal = made()) {
            save(journal, "kanske inte skickat");
        }
        Files.delete(stores(".key").get(0));
        byte[] old = Files.readAllBytes(store());
        made().close();
        assertThat(Files.readAllBytes(stores(".store.aside1").get(0))).isEqualTo(old);
    }

    @Test
    void b1_aSalvageKeepsTheDamagedFileAndTheSealedContent() throws Exception {
        UUID caseId = UUID.randomUUID();
        String sha256;
        try (Journal journal = made()) {
            sha256 = journal.attachments().keep(caseId, new byte[] {1, 2, 3});
            save(journal, "x");
        }
        Path file = store();
        byte[] ill = Files.readAllBytes(file);
        java.util.Arrays.fill(ill, 0, ill.length, (byte) 7);
        Files.write(file, ill);
        assertThat(unlock()).isInstanceOf(UnlockResult.Damaged.class);
        salvage();
        assertThat(sha256).isNotEmpty();
        assertThat(Files.readAllBytes(stores(".damaged1").get(0))).isEqualTo(ill);
        try (Stream<Path> kept = Files.walk(stores(".damaged1.files").get(0))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
        }
        assertThat(stores(".copy")).isEmpty();
        assertThat(stores(".salvaged")).isEmpty();
    }
}
