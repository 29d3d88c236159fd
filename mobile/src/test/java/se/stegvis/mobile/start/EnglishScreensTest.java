package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Kind;

/**
 * A user who has chosen English meets no sentence of ours in Swedish. The texts of a process, and those of people, stay
 * as it is.
 */
class EnglishScreensTest {
    private static final SwedishSentences SWEDISH = SwedishSentences.ofTheBundles();

    static Stream<Kind> kindsWithAForm() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            return List.copyOf(FormTable.of(stage.desk).kinds()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kindsWithAForm")
    void everyForm(Kind kind) {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.seedProcess("lysekil-fms", "2");
            show(stage, new Destination.NewRecord(kind.name(), FormStage.CASE, Optional.empty()));
            stage.picture("english-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(swedish(stage.window)).isEmpty();
        }
    }

    @Test
    void everyPlace() {
        for (Destination to : List.of(
                new Destination.Today(),
                new Destination.Cases(),
                new Destination.Outbox(),
                new Destination.Conflicts(),
                new Destination.CaseFile(FormStage.CASE),
                new Destination.NewInCase(FormStage.CASE),
                new Destination.TakeStep(FormStage.CASE, "2"))) {
            try (FormStage stage = FormStage.of(1280, 800)) {
                stage.seedProcess("tranas-rehab", "1");
                show(stage, to);
                stage.picture("english-" + to.getClass().getSimpleName().toLowerCase(Locale.ROOT));
                assertThat(swedish(stage.window)).as(to.toString()).isEmpty();
            }
        }
    }

    @Test
    void aSwedishScreenIsFoundOut() {
        try (FormStage stage = FormStage.of(1280, 800)) {
            stage.show(context -> Routes.of(context).screen(new Destination.Today()));
            assertThat(swedish(stage.window)).isNotEmpty();
        }
    }

    private static void show(FormStage stage, Destination to) {
        stage.show(swedish -> Routes.of(new ScreenContext(
                        swedish.journal(),
                        Texts.of(Locale.ENGLISH),
                        swedish.clock(),
                        swedish.navigator(),
                        swedish.background(),
                        swedish.toasts()))
                .screen(to));
    }

    private static Set<String> swedish(OnScreen window) {
        List<String> seen = new ArrayList<>();
        OnScreen.act(() -> gather(window.root(), seen));
        assertThat(seen).isNotEmpty();
        Set<String> found = new TreeSet<>();
        seen.stream().filter(SWEDISH::contains).forEach(found::add);
        return found;
    }

    private static void gather(Node node, List<String> seen) {
        add(node.getAccessibleText(), seen);
        add(node.getAccessibleHelp(), seen);
        if (node instanceof Labeled labeled) {
            add(labeled.getText(), seen);
        } else if (node instanceof Text text) {
            add(text.getText(), seen);
        } else if (node instanceof TextInputControl input) {
            add(input.getPromptText(), seen);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, seen));
        }
    }

    private static void add(String text, List<String> seen) {
        if (text != null && !text.isBlank()) {
            seen.add(text.strip());
        }
    }
}
