package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.Kind;

/** Why a list of cases is empty is told apart; the reading is done when the test says so. */
class CaseListScreenTest {
    private final OnScreen window = OnScreen.landscape();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aListThatIsNotReadYetIsNotSaidToHoldNobody() {
        show(Example.journal());
        window.read("Ärendena läses in");
        assertThat(window.shows("Inget ärende passar")).isFalse();
        work();
        window.read("Amina Yusuf");
        window.write("Namn, personnummer eller ärendenummer", "ingen heter så");
        window.read("Inget ärende passar");
    }

    @Test
    void whoHasNoCasesIsToldThatAndNotToSearchOtherwise() {
        show(new MemoryJournal(Example.OWNER));
        work();
        window.read("Du har inga ärenden än");
        assertThat(window.shows("Inget ärende passar")).isFalse();
    }

    @Test
    void aListThatCannotBeReadSaysThatNothingIsDeletedAndWhatToDo() {
        ScreenContext ending = context(Example.journal(), new BackgroundTasks(task -> {
            throw new RejectedExecutionException("the program ends");
        }));
        window.show(() -> new CaseListScreen(ending));
        window.read("Ärendena gick inte att läsa");
    }

    @Test
    void web14_aSyncLeavesTheRowThatTheKeyboardChose() {
        MemoryJournal journal = Example.journal();
        CaseListScreen screen = show(journal);
        work();
        window.read("Amina Yusuf");
        OnScreen.act(() -> list().getSelectionModel().select(1));
        CaseCard chosen = OnScreen.ask(() -> list().getSelectionModel().getSelectedItem());
        assertThat(chosen).isNotNull();

        ObjectNode visit = JsonNodeFactory.instance.objectNode().put("status", "SIGNED");
        visit.put("happenedAt", "2026-11-20T10:00:00+01:00").put("safetyNote", "En hund i hallen.");
        journal.seed(new UUID(77, 1), Kind.HOME_VISIT, chosen.caseId(), visit);
        OnScreen.act(screen::refresh);
        work();

        assertThat(OnScreen.ask(() -> list().getItems().contains(chosen)))
                .as("its row has changed")
                .isFalse();
        assertThat(OnScreen.ask(() -> list().getSelectionModel().getSelectedItem()))
                .extracting(CaseCard::caseId)
                .isEqualTo(chosen.caseId());
        assertThat(OnScreen.ask(() -> list().getFocusModel().getFocusedItem()))
                .extracting(CaseCard::caseId)
                .isEqualTo(chosen.caseId());
    }

    @SuppressWarnings("unchecked") // the one list of the screen holds cases
    private ListView<CaseCard> list() {
        return (ListView<CaseCard>) window.first(ListView.class::isInstance);
    }

    private CaseListScreen show(MemoryJournal journal) {
        ScreenContext context = context(journal, new BackgroundTasks(waiting::add));
        return window.show(() -> new CaseListScreen(context));
    }

    private ScreenContext context(MemoryJournal journal, BackgroundTasks background) {
        return new ScreenContext(
                journal, Example.TEXTS, Example.CLOCK, new Example.Trail(), background, window.toasts());
    }

    /** Also what the screen asks for because of it. */
    private void work() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
            OnScreen.act(() -> Platform.runLater(() -> {}));
        }
    }
}
