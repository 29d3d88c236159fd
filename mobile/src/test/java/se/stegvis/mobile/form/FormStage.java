package se.stegvis.mobile.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import se.stegvis.mobile.store.MemoryJournal;
import se.stegvis.mobile.store.Owner;
import se.stegvis.mobile.widget.Background;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Look;
import se.stegvis.mobile.widget.Navigator;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Toasts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;

/** A form on a window of the product's look, with a case in the journal, driven as a person would. */
public final class FormStage implements AutoCloseable {
    public static final UUID CASE = new UUID(1, 1);
    public static final UUID CLIENT = new UUID(1, 2);
    public static final UUID ME = new UUID(2, 1);
    private static final Path SCREENS = Path.of("target", "screens");

    public final MemoryJournal journal =
            new MemoryJournal(new Owner("ekdalen", ME, "handlaggare1", "Maria Ek", "CASEWORKER"));
    public final List<Destination> gone = new ArrayList<>();
    public final FxRobot robot = new FxRobot();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final StackPane over = new StackPane();
    private final Stage stage;
    public final Desk desk;
    private Screen screen;
    private int backs;
    private int taps;

    private FormStage(Stage stage) {
        this.stage = stage;
        Navigator navigator = new Navigator() {
            @Override
            public void go(Destination destination) {
                gone.add(destination);
            }

            @Override
            public void back() {
                backs++;
            }
        };
        // Half past nine on a winter morning in Sweden.
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:30:00Z"), Texts.ZONE);
        desk = new Desk(
                journal, Texts.of(new Locale("sv")), clock, navigator, new Background(worker), new Toasts(over));
        seedCase();
    }

    public static FormStage open() throws TimeoutException {
        return new FormStage(FxToolkit.registerPrimaryStage());
    }

    private void seedCase() {
        ObjectNode client = node();
        client.put("personalNumber", "199006022397").put("givenName", "Amira").put("familyName", "Testsson");
        journal.seed(CLIENT, Kind.CLIENT, CASE, client);
        ObjectNode file = node();
        file.put("client", CLIENT.toString()).put("responsible", ME.toString());
        file.put("occupationalTherapist", new UUID(2, 2).toString());
        journal.seed(CASE, Kind.CASE, CASE, file);
    }

    /** A child lives in the household. */
    public void seedChild() {
        ObjectNode client = journal.find(CLIENT).orElseThrow().content().doc().toNode();
        client.putObject("household")
                .putObject(new UUID(3, 3).toString())
                .put("relation", "CHILD")
                .put("birthYear", 2019);
        journal.seed(CLIENT, Kind.CLIENT, CASE, client);
    }

    public static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Shows the form on a window of that size. */
    public void show(Function<Desk, Screen> form, int width, int height) {
        robot.interact(() -> {
            screen = form.apply(desk);
            over.getChildren().setAll(screen.node());
            Scene scene = over.getScene() == null ? new Scene(over, width, height) : over.getScene();
            Look.USUAL.applyTo(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types into the control of that accessible name, as if by keyboard. */
    public void write(String field, String text) {
        robot.interact(() -> {
            javafx.scene.control.TextInputControl control = find(
                    javafx.scene.control.TextInputControl.class,
                    one -> one.getAccessibleText() != null
                            && one.getAccessibleText().startsWith(field));
            control.requestFocus();
            control.setText(text);
        });
    }

    /** A tap of the finger on what says this. */
    public void tap(String text) {
        Node node = labeled(text);
        reveal(node);
        robot.clickOn(node);
        taps++;
    }

    /** A tap on the node with that id. */
    public void tapId(String id) {
        robot.clickOn("#" + id);
        taps++;
    }

    /** The same as a tap, quicker and without counting. */
    public void press(String text) {
        robot.interact(() -> ((javafx.scene.control.ButtonBase) labeled(text)).fire());
    }

    public void pressId(String id) {
        robot.interact(() -> ((javafx.scene.control.ButtonBase) over.lookup("#" + id)).fire());
    }

    public int taps() {
        return taps;
    }

    public int backs() {
        return backs;
    }

    public void leave() {
        robot.interact(screen::leave);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void reveal(Node node) {
        robot.interact(() -> {
            Node at = node;
            while (at != null && !(at instanceof se.stegvis.mobile.widget.Page)) {
                at = at.getParent();
            }
            if (at instanceof se.stegvis.mobile.widget.Page page && inside(node, page.content())) {
                page.reveal(node);
            }
            over.layout();
        });
    }

    private static boolean inside(Node node, Node parent) {
        return node != null && (node == parent || inside(node.getParent(), parent));
    }

    /** The visible button or label that says this. */
    public Labeled labeled(String text) {
        return find(Labeled.class, one -> text.equals(one.getText()));
    }

    public boolean sees(String text) {
        return robot.from(over)
                .lookup((Node one) -> one instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(text)
                        && seen(one))
                .tryQuery()
                .isPresent();
    }

    public <N extends Node> N find(Class<N> type, java.util.function.Predicate<N> which) {
        return robot
                .from(over)
                .lookup((Node one) -> type.isInstance(one) && seen(one) && which.test(type.cast(one)))
                .queryAll()
                .stream()
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing on the screen is like that"));
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }

    /** Waits, at most five seconds, until it is so. */
    public void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("not so within five seconds", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What the journal holds of the record last written. */
    public Doc stored(Kind kind) {
        return journal.recordsOf(CASE).stream()
                .filter(one -> one.content().header().kind().equals(kind.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the journal holds no " + kind))
                .content()
                .doc();
    }

    /** A picture of the window. */
    public void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(5000, () -> over.getScene().snapshot(null));
        try {
            Files.createDirectories(SCREENS);
            Path file = SCREENS.resolve(name + ".png");
            assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile()))
                    .isTrue();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** A picture of the whole form, as high as it is. */
    public void wholePicture(String name, int width) {
        robot.interact(() -> {
            var page = find(se.stegvis.mobile.widget.Page.class, one -> true);
            over.applyCss();
            over.layout();
            stage.setHeight(page.content().getHeight() + 200);
        });
        WaitForAsyncUtils.waitForFxEvents();
        picture(name);
    }

    @Override
    public void close() throws TimeoutException {
        worker.shutdown();
        FxToolkit.cleanupStages();
    }
}
