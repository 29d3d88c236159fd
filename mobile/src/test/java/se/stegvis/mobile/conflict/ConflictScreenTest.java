package se.stegvis.mobile.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wording.WordDiff;

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
    void keysThatComeFromDataAreCalledByTheirNames() {
        UUID caseId = Example.AMINA;
        UUID id = journal.newId();
        ObjectNode step = Json.newObject().put("from", "2").put("to", "3b");
        step.putObject("process").put("key", "tranas-rehab").put("version", 1);
        ObjectNode clash = step.putObject("conflicts").putObject(new UUID(5, 5).toString());
        clash.put("change", new UUID(5, 6).toString()).put("by", new UUID(6, 6).toString());
        clash.put("at", "2026-11-20T10:00:00+01:00");
        clash.putObject("fields").put("to", "3a");
        journal.seed(id, Kind.STEP, caseId, step);
        window.show(() -> new ConflictScreen(Example.desk(journal, trail, window), id));
        window.read("Konsultationsforum");
        window.read("arbetslivsinriktad rehabilitering");
        window.picture("09-konflikt-steg");
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
