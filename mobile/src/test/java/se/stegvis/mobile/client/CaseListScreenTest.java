package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.ScreenContext;

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

    private void show(MemoryJournal journal) {
        ScreenContext context = context(journal, new BackgroundTasks(waiting::add));
        window.show(() -> new CaseListScreen(context));
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
