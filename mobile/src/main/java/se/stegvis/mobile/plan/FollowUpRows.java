package se.stegvis.mobile.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScoreSlider;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.text.BidiIsolation;

/** A panel for each action and each goal of the plan that is followed up. */
final class FollowUpRows {
    private final Inputs inputs;
    private final SipFollowUpDraft draft;
    private final Texts texts;

    FollowUpRows(Inputs inputs, SipFollowUpDraft draft, Texts texts) {
        this.inputs = inputs;
        this.draft = draft;
        this.texts = texts;
    }

    List<Node> actions() {
        return rows(draft.plan().map(SipPlan::actions).orElse(Map.of()), "plan.no-actions", this::action);
    }

    List<Node> goals() {
        return rows(draft.plan().map(SipPlan::goals).orElse(Map.of()), "plan.no-goals", this::goal);
    }

    private List<Node> rows(
            Map<String, Doc> entries, String none, java.util.function.BiFunction<String, Doc, Node> row) {
        List<Node> rows = new ArrayList<>();
        entries.forEach((key, entry) -> rows.add(row.apply(key, entry)));
        return rows.isEmpty() ? List.of(Labels.muted(texts.get(none))) : rows;
    }

    private Node action(String key, Doc action) {
        Inputs one = inputs.entry(SipFollowUp.ACTIONS, key);
        List<String> who = Stream.of(
                        action.written(SipPlan.ACTION_PRINCIPAL)
                                .map(principal -> texts.wording().choice(SipPlan.ACTION_PRINCIPAL, principal)),
                        action.get(SipPlan.ACTION_PERSON),
                        action.get(SipPlan.ACTION_DUE).map(due -> texts.get("plan.due", texts.date(due))))
                .flatMap(Optional::stream)
                .toList();
        return panel(
                Labels.strong(action.get(SipPlan.ACTION_WHAT).orElse("")),
                Labels.muted(BidiIsolation.joined(" · ", who)),
                one.choice(SipFollowUp.ACTION_STATE),
                one.line(SipFollowUp.ACTION_WHY));
    }

    private Node goal(String key, Doc goal) {
        Inputs one = inputs.entry(SipFollowUp.GOALS, key);
        ScoreSlider slider = new ScoreSlider(
                draft.fields()
                        .doc()
                        .get(SipFollowUp.GOALS)
                        .getOrDefault(key, Doc.EMPTY)
                        .get(SipFollowUp.GOAL_PROGRESS)
                        .map(Number::intValue),
                texts,
                progress -> {
                    draft.goal(key, progress);
                    inputs.changed();
                });
        return panel(
                Labels.strong(goal.get(SipPlan.GOAL_TEXT).orElse("")),
                one.named(SipFollowUp.GOAL_PROGRESS, slider),
                one.line(SipFollowUp.GOAL_NOTE));
    }

    private static Node panel(Node... rows) {
        VBox panel = new VBox(rows);
        panel.getStyleClass().addAll("fields", "entry");
        return panel;
    }
}
