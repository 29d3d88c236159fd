package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessChoice;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.Json;

/** Published processes on the tablet: kept sealed, there after a restart, and kept even when they cannot be read. */
class PublishedProcessesTest {
    private static final StoreOwner OWNER =
            new StoreOwner("ekdalen", new UUID(9, 9), "handlaggare1", "Maria Ek", "CASEWORKER");
    private static final String AT = "2026-11-23T10:15:30+01:00";
    private static final ProcessRef SEVENTH = new ProcessRef("odlingen", 1);
    private static final ProcessRef LATER = new ProcessRef("fran-senare", 4);

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final UUID history = new UUID(1, 1);
    private SealedJournal journal;

    @BeforeEach
    void emptyJournal() throws Exception {
        journal = SealedJournal.create(SealedStore.create(folder.resolve("j.store"), key), OWNER, UUID.randomUUID());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void reopen() {
        journal.close();
        journal = SealedJournal.open(SealedStore.open(folder.resolve("j.store"), key));
    }

    private static ProcessNews.Definition seventh() throws Exception {
        ObjectNode json = Json.object(Files.readAllBytes(Path.of("..", "docs", "examples", "odlingen.json")));
        return new ProcessNews.Definition(SEVENTH.key(), SEVENTH.version(), json);
    }

    private static ProcessNews.Definition fromLater() {
        return new ProcessNews.Definition(
                LATER.key(), LATER.version(), Json.newObject().put("format", 9));
    }

    private void pull(UUID from, int reached, ProcessNews.Definition... news) throws NotSaved {
        journal.accept(
                new PullResponse(from, "c", false, "", List.of(), Optional.of(new ProcessNews(reached, List.of(news)))),
                AT);
    }

    @Test
    void aPublishedProcessIsThereAfterARestart() throws Exception {
        assertThat(journal.processesReached()).isZero();
        int builtIn = journal.processes().registry().all().size();
        assertThat(builtIn).as("the app brings its own").isPositive();
        pull(history, 3, seventh());
        reopen();
        assertThat(journal.processesReached()).isEqualTo(3);
        assertThat(journal.processes().registry().find(SEVENTH)).isPresent();
        assertThat(journal.processes().registry().all()).hasSize(builtIn + 1);
    }

    @Test
    void aPageWithoutNewsChangesNothingOfIt() throws Exception {
        pull(history, 3, seventh());
        journal.accept(new PullResponse(history, "d", false, "", List.of()), AT);
        assertThat(journal.processesReached()).isEqualTo(3);
        assertThat(journal.processes().registry().find(SEVENTH)).isPresent();
    }

    @Test
    void whatOnlyANewerAppCanReadIsKeptForIt() throws Exception {
        pull(history, 4, seventh(), fromLater());
        reopen();
        assertThat(journal.processes().unreadable()).containsExactly(LATER);
        assertThat(journal.processes().registry().find(SEVENTH)).isPresent();
    }

    @Test
    void aRestoredServerIsAskedForAllOfThemAgain() throws Exception {
        pull(history, 3, seventh());
        journal.accept(new PullResponse(new UUID(1, 2), "c", false, "", List.of()), AT);
        assertThat(journal.processesReached()).isZero();
        assertThat(journal.processes().registry().find(SEVENTH)).isPresent();
    }

    @Test
    void ops1_aProcessThatTheMunicipalityDoesNotUseIsKeptAndNotUsedUntilItIsChosenAgain() throws Exception {
        pull(history, 4, seventh(), choice(1, SEVENTH.key(), "tranas-rehab"));
        reopen();
        ProcessRegistry known = journal.processes().registry();
        assertThat(known.find(SEVENTH)).as("for the cases that follow it").isPresent();
        assertThat(known.isUsed(SEVENTH.key())).isFalse();
        assertThat(known.isUsed("tranas-rehab")).isFalse();
        assertThat(journal.processes().unreadable()).isEmpty();

        pull(history, 5, choice(2, "tranas-rehab"));
        assertThat(journal.processes().registry().isUsed(SEVENTH.key())).isTrue();
        pull(new UUID(1, 2), 1);
        pull(new UUID(1, 2), 1, choice(1));
        reopen();
        assertThat(journal.processes().registry().isUsed("tranas-rehab"))
                .as("a restored server says it by a lower version")
                .isTrue();
    }

    private static ProcessNews.Definition choice(int version, String... notUsed) throws Exception {
        return new ProcessNews.Definition(
                ProcessChoice.KEY, version, Json.object(new ProcessChoice(Set.of(notUsed)).json()));
    }

    @Test
    void noWordOfItIsReadableOnTheDisk() throws Exception {
        pull(history, 3, seventh());
        journal.close();
        String disk = new String(Files.readAllBytes(folder.resolve("j.store")), StandardCharsets.ISO_8859_1);
        assertThat(disk).doesNotContain("odlingen", "Vattna");
    }
}
