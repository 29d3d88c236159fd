package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import org.testfx.api.FxRobot;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Navigator;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;

/** A form on a window, with a case in the journal; the taps of a finger are counted. */
public final class FormStage implements AutoCloseable {
    public static final UUID CASE = new UUID(1, 1);
    public static final UUID CLIENT = new UUID(1, 2);
    public static final UUID ME = new UUID(2, 1);

    public final MemoryJournal journal;
    public final List<Destination> gone = new ArrayList<>();
    /** Where the detours lead back to. */
    public final List<Destination> resumes = new ArrayList<>();

    public final OnScreen window;
    public final ScreenContext desk;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private Screen screen;
    private int backs;
    private int taps;

    private FormStage(int width, int height, String role) {
        journal = new MemoryJournal(new StoreOwner("ekdalen", ME, "handlaggare1", "Maria Ek", role));
        window = OnScreen.of(width, height, Theme.USUAL);
        Navigator navigator = new Navigator() {
            @Override
            public void go(Destination destination) {
                gone.add(destination);
            }

            @Override
            public void detour(Destination destination, Destination resume) {
                gone.add(destination);
                resumes.add(resume);
            }

            @Override
            public void back() {
                backs++;
            }
        };
        // Half past nine on a winter morning in Sweden.
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:30:00Z"), Texts.ZONE);
        Texts texts = Texts.of(new Locale("sv"));
        desk = new ScreenContext(journal, texts, clock, navigator, new BackgroundTasks(worker), window.toasts());
        seedCase();
    }

    public static FormStage of(int width, int height) {
        return of(width, height, "CASEWORKER");
    }

    /** @param role of the one who works there */
    public static FormStage of(int width, int height, String role) {
        return new FormStage(width, height, role);
    }

    private void seedCase() {
        ObjectNode client = node().put("personalNumber", "199006022397");
        client.put("givenName", "Amira").put("familyName", "Testsson");
        journal.seed(CLIENT, Kind.CLIENT, CASE, client);
        ObjectNode file = node().put("client", CLIENT.toString()).put("responsible", ME.toString());
        file.put("occupationalTherapist", new UUID(2, 2).toString());
        journal.seed(CASE, Kind.CASE, CASE, file);
    }

    /** The case follows the first version of that process and stands at that step. */
    public void seedProcess(String process, String step) {
        seedProcess(process, step, 1);
    }

    /** The case follows that version of the process and stands at that step. */
    public void seedProcess(String process, String step, int version) {
        ObjectNode file = journal.find(CASE).orElseThrow().content().doc().toNode();
        file.put("step", step).put("opened", "2026-11-01");
        file.putObject("process").put("key", process).put("version", version);
        journal.seed(CASE, Kind.CASE, CASE, file);
    }

    /** A child lives in the household. */
    public void seedChild() {
        ObjectNode client = journal.find(CLIENT).orElseThrow().content().doc().toNode();
        ObjectNode child = client.putObject("household").putObject(new UUID(3, 3).toString());
        child.put("relation", "CHILD").put("birthYear", 2019);
        journal.seed(CLIENT, Kind.CLIENT, CASE, client);
    }

    public static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    public void show(Function<ScreenContext, Screen> form) {
        screen = window.show(() -> form.apply(desk));
        // As the shell does.
        journal.onChange(() -> Platform.runLater(screen::refresh));
    }

    /** On another device. */
    public void resize(int width, int height, Theme theme) {
        window.resize(width, height, theme);
    }

    /** Waits until the screen shows what it reads in the background, also what it reads because of that. */
    public void untilRead() {
        for (int hop = 0; hop < 2; hop++) {
            AtomicBoolean read = new AtomicBoolean();
            OnScreen.act(() -> desk.background().read(() -> true, read::set, desk::failed));
            window.until(read::get, "what the screen reads");
        }
    }

    /** In dark colours. */
    public void dark() {
        OnScreen.act(() -> new Theme(Theme.Colours.DARK, Theme.TextSize.NORMAL).applyTo(window.scene()));
    }

    public void write(String field, String text) {
        window.write(field, text);
    }

    /** A tap of the finger, counted: by the robot, on what can be seen. */
    public void tap(String text) {
        window.until(() -> button(text) != null, "a button " + text);
        Node node = OnScreen.ask(() -> button(text));
        reveal(node);
        new FxRobot().clickOn(node);
        taps++;
    }

    /** The same without a robot and uncounted: quicker. */
    public void press(String text) {
        window.tap(text);
    }

    public void pressId(String id) {
        OnScreen.act(() -> ((ButtonBase) window.root().lookup("#" + id)).fire());
    }

    public <N extends Node> N find(Class<N> type, Predicate<N> which) {
        return type.cast(
                OnScreen.ask(() -> window.first(node -> type.isInstance(node) && which.test(type.cast(node)))));
    }

    /**
     * The last button with that text, where several rows have it.
     *
     * @param style its selector, for example {@code .entry .chip}
     */
    public ButtonBase last(String style, String text) {
        return OnScreen.ask(() -> window.root().lookupAll(style).stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(one -> text.equals(one.getText()))
                .reduce((former, later) -> later)
                .orElseThrow(() -> new AssertionError("no button " + text)));
    }

    public boolean sees(String words) {
        return window.shows(words);
    }

    public int taps() {
        return taps;
    }

    public int backs() {
        return OnScreen.ask(() -> backs);
    }

    public void leave() {
        OnScreen.act(screen::leave);
    }

    public void untilSaves(int count) {
        window.until(() -> journal.saves().size() == count, count + " saves");
    }

    public void untilBack() {
        window.until(() -> backs == 1, "the form to close");
    }

    /** The newest record of that type in the journal. */
    public <R extends CareRecord> R stored(Class<R> type) {
        return journal.recordsOf(CASE).stream()
                .map(one -> one.content())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the journal holds no " + type.getSimpleName()));
    }

    /** Scrolls the page to its end. */
    public void bottom() {
        OnScreen.act(() -> ((ScrollPane) window.root().lookup(".page-scroll")).setVvalue(1));
    }

    public void picture(String name) {
        window.picture(name);
    }

    private Node button(String text) {
        return window.first(node -> node instanceof ButtonBase button
                && (text.equals(button.getText()) || text.equals(button.getAccessibleText())));
    }

    /** Scrolls the page so that it can be seen. */
    public void reveal(Node node) {
        OnScreen.act(() -> scrollTo(node));
    }

    private static void scrollTo(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Page page && inside(node, page.content())) {
                page.reveal(node);
            }
        }
    }

    private static boolean inside(Node node, Node parent) {
        return node != null && (node == parent || inside(node.getParent(), parent));
    }

    @Override
    public void close() {
        if (screen != null) {
            leave();
        }
        OnScreen.end(worker);
        window.close();
    }
}
