package se.stegvis.mobile.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;

/** A follow-up to read: the actions and goals are named by the plan, the rest stands under it. */
final class SipFollowUpSheet extends VBox {
    private final Texts texts;

    SipFollowUpSheet(SipFollowUp content, Optional<SipPlan> plan, Texts texts, FieldWords words) {
        this.texts = texts;
        getStyleClass().add("record-sheet");
        add("actions", "what", content.doc(), plan.map(SipPlan::actions).orElse(Map.of()));
        add("goals", "text", content.doc(), plan.map(SipPlan::goals).orElse(Map.of()));
        ObjectNode rest = content.doc().toNode();
        rest.remove(List.of("actions", "goals"));
        getChildren().add(new RecordSheet(new SipFollowUp(content.header(), Doc.of(rest)), words));
    }

    private void add(String map, String name, Doc followUp, Map<String, Doc> planned) {
        List<String> lines = new ArrayList<>();
        planned.forEach((key, entry) -> {
            Doc said = followUp.map(map).getOrDefault(key, Doc.EMPTY);
            lines.add(entry.text(name).orElse("") + ": " + words(said));
        });
        if (!lines.isEmpty()) {
            VBox pair = new VBox(Words.muted(texts.wording().field(map)), Words.plain(String.join("\n", lines)));
            pair.getStyleClass().add("sheet-pair");
            getChildren().add(pair);
        }
    }

    private String words(Doc said) {
        String all = Stream.of(
                        said.text("state").map(state -> texts.wording().choice("state", state)),
                        said.text("why"),
                        said.number("progress").map(reached -> texts.get("score.of", reached.intValue(), 10)),
                        said.text("note"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? texts.get("score.none") : all;
    }
}
