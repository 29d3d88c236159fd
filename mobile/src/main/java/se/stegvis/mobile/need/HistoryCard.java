package se.stegvis.mobile.need;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.NeedAssessment;

/** The need groups that were set before, to read beside the one that is set now. */
final class HistoryCard extends VBox {
    private final ScreenContext context;
    private final Texts texts;

    HistoryCard(ScreenContext context, List<GroupHistory.GroupEntry> history) {
        this.context = context;
        this.texts = context.texts();
        Card card = new Card(texts.get("need.history"));
        if (history.isEmpty()) {
            card.add(Labels.muted(texts.get("need.no-history")));
        }
        history.forEach(entry -> card.add(line(entry)));
        getChildren().setAll(card);
    }

    private Node line(GroupHistory.GroupEntry entry) {
        String on = entry.on().map(texts::date).orElse(texts.get("case.no-time"));
        VBox line = new VBox(
                Labels.strong(texts.wording()
                        .choice(NeedAssessment.GROUP, entry.group().name())),
                Labels.muted(on + " · " + how(entry)));
        if (!entry.why().isEmpty()) {
            line.getChildren().add(Labels.plain(entry.why()));
        }
        line.getStyleClass().add("case-words");
        return line;
    }

    private String how(GroupHistory.GroupEntry entry) {
        List<String> how = new ArrayList<>(List.of(texts.wording().kind(entry.kind())));
        entry.by().map(context::who).ifPresent(how::add);
        entry.withClient()
                .map(yes -> texts.get(yes ? "need.with-client" : "need.without-client"))
                .ifPresent(how::add);
        return String.join(" · ", how);
    }
}
