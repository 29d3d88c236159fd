package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.ContentUnreachable;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.SealedFiles;
import se.stegvis.mobile.vault.StoreLocked;
import se.stegvis.mobile.vault.StoreUnreachable;

class SealedFilesTest {
    private static final int PIECE = 64 << 10;

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final UUID caseId = new UUID(1, 1);
    private final byte[] content = content(3 * PIECE + 1_000, 1);
    private final ContentName name = new ContentName(caseId, "ab".repeat(32));

    private SealedFiles files() {
        return new SealedFiles(folder.resolve("s.store.files"), key);
    }

    /** Of a case that is on the device and of which nothing waits. */
    private static ContentClaims here() {
        return new ContentClaims() {
            @Override
            public List<UnsentAttachment> unsent() {
                return List.of();
            }

            @Override
            public Set<ContentName> queued() {
                return Set.of();
            }

            @Override
            public boolean isHere(UUID anyCase) {
                return true;
            }
        };
    }

    private static OrphanIndex orphans() {
        return new OrphanIndex("ekdalen", batch -> {});
    }

    /** Noise around a text that must not be found on the disk. */
    private static byte[] content(int length, long seed) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        byte[] canary = "Kanariefågel i köket".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(canary, 0, content, 500, canary.length);
        return content;
    }

    private static byte[] read(SealedFiles files, ContentName name) throws IOException {
        try (InputStream in = files.open(name).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatWasKeptIsThereAfterAnotherStart() throws Exception {
        files().put(name, content);
        assertThat(read(files(), name)).isEqualTo(content);
        assertThat(files().open(new ContentName(caseId, "cd".repeat(32)))).isEmpty();
    }

    @Test
    void neitherContentNorCaseNorHashCanBeReadOnTheDisk() throws Exception {
        files().put(name, content);
        for (Path file : onDisk()) {
            String sealed = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(sealed).doesNotContain("Kanarie");
            assertThat(file.toString()).doesNotContain(caseId.toString(), "abab");
        }
    }

    @Test
    void b1_aDiskThatFailsIsNotTakenForDamagedContentNorForMissing() throws Exception {
        files().put(name, content);
        Path file = onDisk().get(0);
        Files.delete(file);
        Files.createDirectory(file); // reading it is an error of the disk
        assertThat(files().holds(name)).isTrue();
        assertThatThrownBy(() -> read(files(), name)).isInstanceOf(ContentUnreachable.class);
        Attachments attachments = new Attachments(files(), here(), orphans(), () -> {});
        assertThat(attachments.state(name)).isEqualTo(Attachments.ContentState.HERE);
        assertThatThrownBy(() -> attachments.read(name)).isInstanceOf(StoreUnreachable.class);
    }

    @Test
    void aChangedByteAnywhereIsNoticedAndItsPieceNeverHandedOut() throws Exception {
        files().put(name, content);
        Path file = onDisk().get(0);
        byte[] sealed = Files.readAllBytes(file);
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            byte[] changed = sealed.clone();
            int at = random.nextInt(sealed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertDamaged("byte " + at, at);
        }
    }

    /** Breaks off, and what came before is what was written. */
    private void assertDamaged(String what, int at) throws IOException {
        byte[] before = new byte[content.length];
        int length = 0;
        try (InputStream in = files().open(name).orElseThrow()) {
            int read = in.read(before, 0, 1_000);
            while (read >= 0) {
                length += read;
                read = in.read(before, length, Math.min(1_000, before.length - length));
            }
            assertThat(true).as("the change of " + what + " was not noticed").isFalse();
        } catch (IOException noticed) {
            assertThat(Arrays.copyOf(before, length)).isEqualTo(Arrays.copyOf(content, length));
            assertThat(length).isLessThanOrEqualTo(at);
        }
    }

    @Test
    void aFileThatWasCutIsNoticedWhereverItWasCut() throws Exception {
        files().put(name, content);
        Path file = onDisk().get(0);
        byte[] sealed = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, 60, PIECE, 2 * PIECE, sealed.length - 1_016, sealed.length - 1}) {
            Files.write(file, Arrays.copyOf(sealed, length));
            assertDamaged("the end at " + length, length);
        }
    }

    @Test
    void piecesThatChangedPlacesAreNoticed() throws Exception {
        files().put(name, content);
        Path file = onDisk().get(0);
        byte[] sealed = Files.readAllBytes(file);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, PIECE, swapped, 2 * PIECE, PIECE);
        System.arraycopy(sealed, 2 * PIECE, swapped, PIECE, PIECE);
        Files.write(file, swapped);
        assertDamaged("two pieces", PIECE);
    }

    @Test
    void aFileInThePlaceOfAnotherIsNoticed() throws Exception {
        ContentName other = new ContentName(caseId, "ef".repeat(32));
        files().put(name, content);
        byte[] sealed = Files.readAllBytes(onDisk().get(0));
        Path first = onDisk().get(0);
        files().put(other, content(1_000, 3));
        Path second = onDisk().stream()
                .filter(file -> !file.equals(first))
                .findFirst()
                .orElseThrow();
        Files.write(second, sealed);
        assertThatThrownBy(() -> read(files(), other)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsWrittenAgainTakesThePlaceOfWhatWasDamaged() throws Exception {
        files().put(name, content);
        Files.write(onDisk().get(0), new byte[100]);
        files().put(name, content);
        assertThat(read(files(), name)).isEqualTo(content);
    }

    @Test
    void aCaseThatIsGoneTakesItsFilesWithItAndNobodyElses() throws Exception {
        ContentName others = new ContentName(new UUID(1, 2), name.sha256());
        files().put(name, content);
        files().put(others, content);
        files().forget(caseId, Set.of());
        assertThat(files().holds(name)).isFalse();
        assertThat(read(files(), others)).isEqualTo(content);
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void whatIsStillToBeSentStaysAndGoesByItself() throws Exception {
        ContentName unsent = new ContentName(caseId, "cd".repeat(32));
        files().put(name, content);
        files().put(unsent, content);
        files().forget(caseId, Set.of(unsent));
        assertThat(files().holds(name)).isFalse();
        assertThat(read(files(), unsent)).isEqualTo(content);
        files().remove(unsent);
        files().remove(unsent);
        assertThat(onDisk()).isEmpty();
        try (Stream<Path> folders = Files.list(folder.resolve("s.store.files"))) {
            assertThat(folders).as("nor the folder of the case").isEmpty();
        }
    }

    @Test
    void whatNoRecordNamesIsSweptWithWhatWasHalfWritten() throws Exception {
        files().put(name, content);
        files().put(new ContentName(caseId, "ef".repeat(32)), content);
        Files.write(onDisk().get(0).resolveSibling("half.new"), new byte[10]);
        files().keepOnly(Set.of(name));
        assertThat(onDisk()).hasSize(1);
        assertThat(read(files(), name)).isEqualTo(content);
    }

    @Test
    void afterLockingNothingOpens() throws Exception {
        SealedFiles open = files();
        open.put(name, content);
        open.close();
        assertThatThrownBy(() -> open.open(name)).isInstanceOf(StoreLocked.class);
    }

    private List<Path> onDisk() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
