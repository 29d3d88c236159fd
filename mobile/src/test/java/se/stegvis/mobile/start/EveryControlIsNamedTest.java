package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.client.NewKind;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;

/** Whatever can have the keyboard's focus says what it is to whoever cannot see it. */
@Timeout(60)
class EveryControlIsNamedTest {
    private static final int MOST_COLOURS_WITHOUT_A_PAGE = 20;

    private FormStage stage;

    @BeforeEach
    void open() {
        stage = FormStage.of(1280, 800);
        stage.seedProcess("tranas-rehab", "2");
        stage.seedChild();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    static Stream<Destination> screens() {
        Stream<Destination> forms = Stream.of(NewKind.values())
                .map(kind -> new Destination.NewRecord(kind.name(), FormStage.CASE, Optional.empty()));
        return Stream.concat(
                forms,
                Stream.of(
                        new Destination.Cases(),
                        new Destination.CaseFile(FormStage.CASE),
                        new Destination.NewInCase(FormStage.CASE),
                        new Destination.TakeStep(FormStage.CASE, "3b"),
                        new Destination.MoveCase(FormStage.CASE),
                        new Destination.CloseCase(FormStage.CASE),
                        new Destination.EditRecord(FormStage.CLIENT),
                        Destination.WhoDoesWhat.PLACE,
                        new Destination.Obstacles()));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyControlOfTheScreenSaysWhatItIs(Destination to) {
        Routes routes = OnScreen.ask(() -> Routes.of(stage.desk));
        stage.show(context -> routes.screen(to));
        List<Node> controls = OnScreen.ask(() -> controls(stage.window.root(), new ArrayList<>()));
        Set<Node> labelled = OnScreen.ask(() -> labelled(stage.window.root(), new HashSet<>()));
        assertThat(controls).as("something to reach").isNotEmpty();
        assertThat(controls)
                .filteredOn(
                        control -> !labelled.contains(control) && name(control).isBlank())
                .isEmpty();
    }

    /** Drawing fails without a word: what JavaFX cannot draw it leaves out, at times with all the rest of the page. */
    @ParameterizedTest
    @MethodSource("screens")
    void everyScreenCanBeDrawn(Destination to) {
        Routes routes = OnScreen.ask(() -> Routes.of(stage.desk));
        stage.show(context -> routes.screen(to));
        assertThat(stage.window.colours()).isGreaterThan(MOST_COLOURS_WITHOUT_A_PAGE);
    }

    /** The controls at which the tab key stops; the parts of a control belong to it. */
    private static List<Node> controls(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return found;
        }
        boolean stop = node instanceof Control && !(node instanceof ScrollPane) && node.isFocusTraversable();
        if (stop) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> controls(child, found));
        }
        return found;
    }

    private static Set<Node> labelled(Node node, Set<Node> found) {
        if (node instanceof Label label
                && label.getLabelFor() != null
                && !label.getText().isBlank()) {
            found.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labelled(child, found));
        }
        return found;
    }

    private static String name(Node control) {
        String said = control.getAccessibleText();
        String shown = control instanceof Labeled labeled ? labeled.getText() : "";
        return (said == null ? "" : said) + (shown == null ? "" : shown);
    }
}
