package se.stegvis.mobile.widget;

import com.sun.javafx.tk.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window without a display, for tests that use a screen as a person would: look for words, tap, write, and take a
 * picture to {@code target/screens}. All methods are called on the test's thread.
 */
public final class OnScreen implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    /** The tasks that an event may put off: its own follow-up, and the follow-up's; styles and layout after each. */
    private static final int ROUNDS_OF_EVENTS = 2;

    private static final Path PICTURES = Path.of("target", "screens");
    /** Drawing and packing a picture takes as long as many taps, so it is done for whoever looks at it. */
    private static final boolean LOOKED_AT = Boolean.getBoolean("stegvis.pictures");

    private static Stage shared;
    /** Of JavaFX itself. */
    private static Set<String> usualListeners;

    private final Stage stage = window();
    private final StackPane root = (StackPane) stage.getScene().getRoot();
    private final Toasts toasts = new Toasts(root);

    private OnScreen(int width, int height, Theme theme) {
        act(() -> {
            root.getChildren().clear();
            root.setStyle("");
            theme.applyTo(stage.getScene());
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /**
     * The one window of all tests of a process, made by the first and never closed: JavaFX forgets with a window what it
     * has read of the style sheets and worked out of them for each kind of node, which takes longer than a test.
     */
    private static synchronized Stage window() {
        if (shared == null) {
            try {
                shared = FxToolkit.registerPrimaryStage();
            } catch (TimeoutException noToolkit) {
                throw new IllegalStateException("JavaFX did not start without a display", noToolkit);
            }
            Stage stage = shared;
            ask(() -> {
                // Without a size it would become as large as what is first shown in it.
                stage.setScene(new Scene(new StackPane(), 1280, 800));
                // Or it would stand in the middle of the display and grow beyond its edge.
                stage.setX(0);
                stage.setY(0);
                stage.show();
                usualListeners = WindowListeners.of(stage.getScene());
                if (!LOOKED_AT) {
                    Drawing.end();
                }
                return null;
            });
        }
        return shared;
    }

    /** The tablet lying: 1280 × 800. */
    public static OnScreen landscape() {
        return of(1280, 800, Theme.USUAL);
    }

    /** The tablet standing: 800 × 1280. */
    public static OnScreen portrait() {
        return of(800, 1280, Theme.USUAL);
    }

    /** A phone: 412 × 915. */
    public static OnScreen phone() {
        return of(412, 915, Theme.USUAL);
    }

    public static OnScreen of(int width, int height, Theme theme) {
        return new OnScreen(width, height, theme);
    }

    /** Gives the window another size and look. */
    public void resize(int width, int height, Theme theme) {
        act(() -> {
            theme.applyTo(stage.getScene());
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** Runs on the UI thread and gives the result. */
    public static <T> T ask(Callable<T> question) {
        ensureToolkit();
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, question);
    }

    /** Runs on the UI thread and waits for it. */
    public static void act(Runnable action) {
        ask(() -> {
            action.run();
            return null;
        });
        settle();
    }

    private static void settle() {
        for (int round = 0; round < ROUNDS_OF_EVENTS; round++) {
            ask(() -> {
                Toolkit.getToolkit().firePulse();
                return null;
            });
        }
    }

    /** Toasts over what is shown here. */
    public Toasts toasts() {
        return toasts;
    }

    /** Makes the screen on the UI thread and shows it alone. */
    public <T extends Screen> T show(Callable<T> maker) {
        T screen = ask(maker);
        showNode(screen::node);
        return screen;
    }

    public void showNode(Callable<? extends Parent> maker) {
        Parent node = ask(maker);
        act(() -> {
            root.getChildren().setAll(node);
            // A node inside a scroll pane is there only once it is laid out, which a busy machine does late.
            root.applyCss();
            root.layout();
        });
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Parent root() {
        return root;
    }

    /** Waits for work under way to reach the screen. */
    public void until(BooleanSupplier condition, String what) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ask(() -> holds(condition)));
            settle();
        } catch (TimeoutException tooLong) {
            throw new AssertionError(
                    "waited " + PATIENCE_SECONDS + " s in vain for: " + what + "; on screen: " + ask(this::words));
        }
    }

    /** A condition that finds no record or node yet does not hold yet. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (AssertionError notYet) {
            return false;
        }
    }

    /** Waits until these words can be read. */
    public void read(String words) {
        until(() -> words().contains(words), words);
    }

    public boolean shows(String words) {
        return ask(() -> words().contains(words));
    }

    /** On how many labels and buttons these words can be read. */
    public long times(String words) {
        return ask(() -> times(root, words));
    }

    private static long times(Node node, String words) {
        if (!node.isVisible()) {
            return 0;
        }
        long own = node instanceof Labeled labeled
                        && String.valueOf(labeled.getText()).contains(words)
                ? 1
                : 0;
        return node instanceof Parent parent
                ? own
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToLong(child -> times(child, words))
                                .sum()
                : own;
    }

    /** Taps the visible button, chip or link with that text (or accessible text). */
    public void tap(String text) {
        until(() -> button(text) != null, "a button " + text);
        act(() -> button(text).fire());
    }

    /** The middle of the first visible button with that text, in the scene. */
    public Point2D place(String text) {
        until(() -> button(text) != null, "a button " + text);
        return ask(() -> {
            Bounds bounds = button(text).localToScene(button(text).getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /** Presses and lets go there, as a finger does, whatever button stands there now; none when there is none. */
    public void press(Point2D place) {
        act(() -> {
            Node under = first(node -> node instanceof ButtonBase button
                    && button.localToScene(button.getBoundsInLocal()).contains(place));
            for (EventType<MouseEvent> type :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                if (under != null) {
                    Event.fireEvent(under, touch(type, place));
                }
            }
        });
    }

    private static MouseEvent touch(EventType<MouseEvent> type, Point2D place) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                place.getX(),
                place.getY(),
                place.getX(),
                place.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    /** Writes into the text control with that accessible text or prompt, replacing what is there. */
    public void write(String labelled, String text) {
        until(() -> input(labelled) != null, "a text control " + labelled);
        act(() -> {
            TextInputControl input = input(labelled);
            input.requestFocus();
            input.setText(text);
        });
    }

    /**
     * Presses and releases the key where the focus is, on the UI thread. A robot sends keys to the window that the
     * system holds for the active one, which on a busy machine may be a popup that a former test has just closed.
     */
    public void key(KeyCode code) {
        keyDown(code);
        keyUp(code);
    }

    /** Presses the key and holds it until {@link #keyUp}. */
    public void keyDown(KeyCode code) {
        act(() -> fire(KeyEvent.KEY_PRESSED, code));
    }

    public void keyUp(KeyCode code) {
        act(() -> fire(KeyEvent.KEY_RELEASED, code));
    }

    private void fire(EventType<KeyEvent> type, KeyCode code) {
        Node owner = stage.getScene().getFocusOwner();
        if (owner == null) {
            throw new AssertionError("no node has the focus for the key " + code + "; on screen: " + words());
        }
        Event.fireEvent(owner, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
    }

    /** The first visible node inside the scene for which it holds; null when there is none. UI thread only. */
    public Node first(Predicate<Node> wanted) {
        return first(root, wanted);
    }

    /** Lays out what is shown; with {@code -Dstegvis.pictures=true} saves it to {@code target/screens/NAME.png}. */
    public void picture(String name) {
        // Two pulses: the first lays out what the second measures, such as wrapped text.
        act(() -> root.applyCss());
        act(() -> root.layout());
        if (LOOKED_AT) {
            save(name);
        }
    }

    private void save(String name) {
        BufferedImage image =
                ask(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException diskRefused) {
            throw new UncheckedIOException(diskRefused);
        }
    }

    /** How many colours what is drawn has, of every fourth point of every fourth line; one where nothing is painted. */
    public long colours() {
        WritableImage drawn = ask(() -> Drawing.of(() -> stage.getScene().snapshot(null)));
        PixelReader points = drawn.getPixelReader();
        return IntStream.range(0, (int) drawn.getHeight() / 4)
                .flatMap(y -> IntStream.range(0, (int) drawn.getWidth() / 4).map(x -> points.getArgb(4 * x, 4 * y)))
                .distinct()
                .count();
    }

    /**
     * Ends a worker when its work is done and the screen has taken every result: what came later would be shown in the
     * window of the next test.
     */
    public static void end(ExecutorService worker) {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("background work was not done within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while background work was under way", ended);
        }
        settle();
    }

    /** @throws AssertionError when the screen has left a listener on the window, which the next test would find */
    @Override
    public void close() {
        Set<String> left = ask(() -> WindowListeners.of(stage.getScene()));
        left.removeAll(usualListeners);
        act(() -> {
            root.getChildren().clear();
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> window != stage)
                    .forEach(Window::hide);
        });
        if (!left.isEmpty()) {
            throw new AssertionError("listeners left on the window, to be taken away by the screen's leave(): " + left);
        }
    }

    private ButtonBase button(String text) {
        return (ButtonBase) first(node -> node instanceof ButtonBase button
                && !button.isDisabled()
                && (text.equals(button.getText()) || text.equals(button.getAccessibleText())));
    }

    private TextInputControl input(String labelled) {
        return (TextInputControl) first(node -> node instanceof TextInputControl input
                && (String.valueOf(input.getAccessibleText()).startsWith(labelled)
                        || labelled.equals(input.getPromptText())));
    }

    private static Node first(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return null;
        }
        if (wanted.test(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private String words() {
        StringBuilder all = new StringBuilder();
        gather(root, all);
        return all.toString();
    }

    private static void gather(Node node, StringBuilder all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            all.append(labeled.getText()).append('\n');
        } else if (node instanceof Text text) {
            all.append(text.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, all));
        }
    }

    private static void ensureToolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException noToolkit) {
            throw new IllegalStateException("JavaFX did not start without a display", noToolkit);
        }
    }
}
