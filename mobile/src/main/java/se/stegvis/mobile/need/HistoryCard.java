package se.stegvis.mobile.need;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Words;

/** The need groups that were set before, to read beside the one that is set now. */
final class HistoryCard extends VBox {
    private final Texts texts;

    HistoryCard(Texts texts, List<GroupHistory.Entry> history) {
        this.texts = texts;
        Card card = new Card(texts.get("need.history"));
        if (history.isEmpty()) {
            card.add(Words.muted(texts.get("need.no-history")));
        }
        history.forEach(entry -> card.add(line(entry)));
        getChildren().setAll(card);
    }

    private Node line(GroupHistory.Entry entry) {
        String on = entry.on().map(texts::date).orElse(texts.get("case.no-time"));
        VBox line = new VBox(
                Words.strong(texts.wording().choice("group", entry.group().name())),
                Words.muted(on + " · " + how(entry)));
        if (!entry.why().isEmpty()) {
            line.getChildren().add(Words.plain(entry.why()));
        }
        line.getStyleClass().add("case-words");
        return line;
    }

    private String how(GroupHistory.Entry entry) {
        String kind = texts.wording().kind(entry.kind());
        return entry.withClient()
                .map(yes -> kind + " · " + texts.get(yes ? "need.with-client" : "need.without-client"))
                .orElse(kind);
    }
}
