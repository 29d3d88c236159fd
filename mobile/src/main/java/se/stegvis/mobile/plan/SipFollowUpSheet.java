package se.stegvis.mobile.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.MapField;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.TextField;
import se.stegvis.shared.text.BidiIsolation;

/** A follow-up to read: the actions and goals are named by the plan, the rest follows below. */
final class SipFollowUpSheet extends VBox {
    private final Texts texts;

    SipFollowUpSheet(SipFollowUp content, Optional<SipPlan> plan, Texts texts, FieldWords words) {
        this.texts = texts;
        getStyleClass().add("record-sheet");
        add(
                SipFollowUp.ACTIONS,
                SipPlan.ACTION_WHAT,
                content.doc(),
                plan.map(SipPlan::actions).orElse(Map.of()));
        add(
                SipFollowUp.GOALS,
                SipPlan.GOAL_TEXT,
                content.doc(),
                plan.map(SipPlan::goals).orElse(Map.of()));
        ObjectNode rest = content.doc().toNode();
        rest.remove(List.of(SipFollowUp.ACTIONS.name(), SipFollowUp.GOALS.name()));
        getChildren().add(new RecordSheet(new SipFollowUp(content.header(), Doc.of(rest)), words));
    }

    private void add(MapField map, TextField name, Doc followUp, Map<String, Doc> planned) {
        List<String> lines = new ArrayList<>();
        planned.forEach((key, entry) -> {
            Doc said = followUp.get(map).getOrDefault(key, Doc.EMPTY);
            lines.add(BidiIsolation.joined(": ", entry.get(name).orElse(""), words(said)));
        });
        if (!lines.isEmpty()) {
            VBox pair = new VBox(Labels.muted(texts.wording().field(map)), Labels.plain(String.join("\n", lines)));
            pair.getStyleClass().add("sheet-pair");
            getChildren().add(pair);
        }
    }

    private String words(Doc said) {
        List<String> all = Stream.of(
                        said.written(SipFollowUp.ACTION_STATE)
                                .map(state -> texts.wording().choice(SipFollowUp.ACTION_STATE, state)),
                        said.get(SipFollowUp.ACTION_WHY),
                        said.get(SipFollowUp.GOAL_PROGRESS)
                                .map(reached -> texts.get("score.of", reached.intValue(), 10)),
                        said.get(SipFollowUp.GOAL_NOTE))
                .flatMap(Optional::stream)
                .toList();
        return all.isEmpty() ? texts.get("score.none") : BidiIsolation.joined(" · ", all);
    }
}
