package se.stegvis.mobile.guide;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.RowButton;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.process.Origin;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.process.Transition;

/** A step of the process: its name and who is responsible; when it is chosen, all that is done there and the ways on. */
final class StepRow extends VBox {
    private final Texts texts;
    private final Locale language;
    private final ProcessWording words;

    /** @param chosen whether the step of the situation is this one */
    StepRow(Texts texts, Situation situation, Step step, boolean chosen, Runnable choose) {
        this.texts = texts;
        this.language = texts.language();
        this.words = ProcessWording.of(language);
        getStyleClass().add("guide-step");
        getChildren().add(head(step, chosen, choose));
        if (chosen) {
            getStyleClass().add("guide-step-chosen");
            getChildren().add(detail(situation, step));
        }
    }

    private RowButton head(Step step, boolean chosen, Runnable choose) {
        String title = step.label().in(language);
        String who = texts.get("guide.responsible", words.name(step.responsible()));
        VBox lines = new VBox(Labels.strong(title), Labels.muted(who));
        lines.getStyleClass().add("case-words");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox line = new HBox((chosen ? Icon.PLACE : Icon.NEXT).node(), lines);
        line.getStyleClass().add("case-line");
        RowButton head = new RowButton(line, choose);
        head.setAccessibleText(
                title + ". " + who + ". " + texts.get(chosen ? "guide.step-shown" : "guide.step-hidden"));
        return head;
    }

    private Node detail(Situation situation, Step step) {
        VBox detail = new VBox();
        detail.getStyleClass().add("guide-detail");
        detail.getChildren().add(part("guide.does", step.does().stream().map(one -> one.in(language))));
        if (!step.parties().isEmpty()) {
            detail.getChildren()
                    .add(part("guide.parties", step.parties().stream().map(words::name)));
        }
        if (!step.documents().isEmpty()) {
            detail.getChildren()
                    .add(part("guide.documents", step.documents().stream().map(words::name)));
        }
        step.origin().ifPresent(from -> detail.getChildren().add(origin("guide.origin-step", from)));
        detail.getChildren().add(followUp(situation, step));
        step.intervalOrigin().ifPresent(from -> detail.getChildren().add(origin("guide.origin-interval", from)));
        detail.getChildren().add(ways(situation));
        return detail;
    }

    /** Whether a source or the law says it, or only this program. */
    private Node origin(String key, Origin from) {
        return Labels.muted(texts.get(key, words.term("origin." + from)));
    }

    private Node followUp(Situation situation, Step step) {
        int days = step.followUpDays().orElse(situation.process().followUpDays());
        return Labels.muted(texts.get(step.ends() ? "guide.ends" : "guide.follow-up", days));
    }

    private Node ways(Situation situation) {
        VBox ways = new VBox();
        ways.getStyleClass().add("guide-part");
        List<Transition> open = situation.ways();
        if (!open.isEmpty()) {
            ways.getChildren().add(Labels.muted(texts.get("guide.ways")));
        }
        if (open.isEmpty() && !situation.step().orElseThrow().ends()) {
            ways.getChildren().add(Labels.muted(texts.get("guide.ways-none")));
        }
        open.forEach(way -> ways.getChildren().add(way(situation, way)));
        return ways;
    }

    private Node way(Situation situation, Transition way) {
        String to = situation.process().step(way.to()).orElseThrow().label().in(language);
        VBox lines =
                new VBox(Labels.strong("→ " + to), Labels.plain(way.because().in(language)));
        lines.getStyleClass().add("guide-way");
        List<String> demands = Situation.demands(way.guard(), language);
        if (!demands.isEmpty()) {
            lines.getChildren().add(part("guide.demands", demands.stream()));
            way.origin().ifPresent(from -> lines.getChildren().add(origin("guide.origin-demand", from)));
        }
        return lines;
    }

    private Node part(String heading, Stream<String> lines) {
        VBox part = new VBox(Labels.muted(texts.get(heading)));
        part.getStyleClass().add("guide-part");
        lines.forEach(line -> part.getChildren().add(Labels.plain("• " + line)));
        return part;
    }
}
