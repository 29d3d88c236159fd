package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved.Reason;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.wire.Json;

/** A text that does not reach the disk is said so where it is written, and stays on the screen (B1). */
@Timeout(60)
class NotSavedOnScreenTest {
    private static final UUID CASE = new UUID(1, 1);
    private static final String TEXT = "Skrivet när lagret försvann";

    @TempDir
    Path folder;

    private final HistoryNavigator historyNavigator = new HistoryNavigator();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private OnScreen window;

    @AfterEach
    void close() {
        OnScreen.end(worker);
        window.close();
    }

    private void open(Journal journal, UUID caseId, int width, int height, Theme theme) {
        window = OnScreen.of(width, height, theme);
        ScreenContext context = new ScreenContext(
                journal, Example.TEXTS, Example.CLOCK, historyNavigator, new BackgroundTasks(worker), window.toasts());
        window.showNode(() -> new Shell(context, Routes.of(context), historyNavigator));
        OnScreen.act(() -> historyNavigator.go(new Destination.NewRecord("HOME_VISIT", caseId, Optional.empty())));
    }

    private void textStands() {
        assertThat(OnScreen.<Object>ask(() -> window.first(
                        node -> node instanceof TextArea area && area.getText().equals(TEXT))))
                .isNotNull();
    }

    @Test
    void b1_aStoreWhoseFileVanishesUnderAnOpenFormIsSaidLoudlyAndTheTextStays() throws Exception {
        Path file = folder.resolve("j.store");
        SealedJournal journal =
                SealedJournal.create(SealedStore.create(file, DataKey.random()), Example.OWNER, UUID.randomUUID());
        ObjectNode opened =
                Json.newObject().put("responsible", Example.ME.toString()).put("opened", "2026-11-01");
        journal.save(
                List.of(new RecordEdit(new RecordTarget(CASE, "CASE", CASE), 0, opened)), "2026-11-23T08:00:00+01:00");
        open(journal, CASE, 1280, 800, Theme.USUAL);
        window.write("Iakttagelser", "Skrivet först");
        window.read("Sparat på plattan 08:15");
        Files.delete(file);
        window.write("Iakttagelser", TEXT);
        window.read("Plattans lager ligger inte kvar där det låg. Texten står kvar här.");
        window.read(Example.TEXTS.get("sync.not-saved.STORE_GONE"));
        window.picture("35-inte-sparat-lagret-borta");
        textStands();
        window.tap("Tillbaka");
        assertThat(historyNavigator.here()).as("the form stays open").isInstanceOf(Destination.NewRecord.class);
        textStands();
        journal.close();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void b1_eachReasonIsSaidInEachSizeAndColour(Reason reason, int width, int height, Theme theme, String name) {
        MemoryJournal journal = Example.journal();
        open(journal, Example.GUNILLA, width, height, theme);
        journal.failSaves(Optional.of(reason));
        window.write("Iakttagelser", TEXT);
        window.read(Example.TEXTS.get("form.not-saved." + reason));
        window.picture("35-inte-sparat-" + reason + "-" + name);
        textStands();
        journal.failSaves(Optional.empty());
        window.tap("Försök igen");
        window.read("Sparat på plattan 08:15");
        assertThat(window.shows(Example.TEXTS.get("form.not-saved." + reason))).isFalse();
    }

    static Stream<Arguments> looks() {
        Theme dark = new Theme(Theme.Colours.DARK, Theme.TextSize.NORMAL);
        Theme largest = new Theme(Theme.Colours.HIGH_CONTRAST, Theme.TextSize.LARGEST);
        return Stream.of(
                Arguments.of(Reason.DISK_FULL, 800, 1280, dark, "800x1280-dark"),
                Arguments.of(Reason.NO_RIGHT, 412, 915, Theme.USUAL, "412x915"),
                Arguments.of(Reason.STORE_GONE, 412, 915, largest, "412x915-largest"),
                Arguments.of(Reason.DEVICE_FAILED, 1280, 800, largest, "1280x800-largest"));
    }
}
