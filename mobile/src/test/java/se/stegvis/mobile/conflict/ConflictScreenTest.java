package se.stegvis.mobile.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.store.MemoryJournal;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.WordDiff;
import se.stegvis.shared.record.Doc;

class ConflictScreenTest {
    private static final String MINE =
            "Sofia ringer vårdcentralen på tisdag och bokar tid hos rehabkoordinatorn. Vi ses igen den 7 december.";
    private static final String THEIRS =
            "Sofia ringer vårdcentralen på måndag och bokar tid. Vi ses igen den 7 december.";

    private final MemoryJournal journal = Example.journal();
    private final Example.Trail trail = new Example.Trail();
    private final OnScreen window = OnScreen.landscape();

    @BeforeEach
    void open() {
        window.show(() -> new ConflictScreen(Example.desk(journal, trail, window), Example.SOFIA_VISIT));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void choose(String version) {
        window.tap(version);
        window.tap("Spara valet");
        window.read("Valet är sparat");
    }

    private Doc doc() {
        return journal.find(Example.SOFIA_VISIT).orElseThrow().content().doc();
    }

    @Test
    void nothingIsSavedBeforeAChoice() {
        window.tap("Spara valet");
        window.read("Välj vad som ska stå kvar.");
        assertThat(journal.saves()).isEmpty();
    }

    @Test
    void keepingMineWritesMyTextAndEndsTheConflict() {
        choose("Behåll min");
        assertThat(doc().text("agreements")).contains(MINE);
        assertThat(Conflicts.open(doc())).isEmpty();
        assertThat(trail.backs()).isOne();
    }

    @Test
    void keepingTheirsWritesNoTextAtAll() {
        choose("Behåll deras");
        ObjectNode saved = journal.saves().get(0);
        assertThat(saved.has("agreements")).isFalse();
        assertThat(doc().text("agreements")).contains(THEIRS);
        assertThat(Conflicts.open(doc())).isEmpty();
    }

    @Test
    void keepingBothPutsOneAfterTheOther() {
        choose("Behåll båda");
        assertThat(doc().text("agreements")).contains(MINE + "\n\n" + THEIRS);
    }

    @Test
    void theWordsThatDifferAreMarkedOnBothSides() {
        assertThat(WordDiff.of("på måndag och bokar", "på tisdag och bokar"))
                .containsExactly(
                        new WordDiff.Run("på ", false),
                        new WordDiff.Run("måndag ", true),
                        new WordDiff.Run("och bokar", false));
        assertThat(WordDiff.of("", "något")).isEmpty();
        assertThat(WordDiff.of("samma text", "samma text")).containsExactly(new WordDiff.Run("samma text", false));
    }
}
