package se.stegvis.mobile.client;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.guide.ForumState;
import se.stegvis.shared.guide.PathState;

/** Where the parties can meet about the case at its step: who calls, and what is missing before it may be held. */
final class ForumCard extends VBox {
    private final Texts texts;

    ForumCard(Texts texts, List<ForumState> forums) {
        this.texts = texts;
        Card card = new Card(texts.get("case.forums"));
        forums.forEach(one -> card.add(row(one)));
        getChildren().setAll(card);
    }

    private VBox row(ForumState forum) {
        ProcessWording words = ProcessWording.of(texts.language());
        FlowPane head = new FlowPane(
                Labels.strong(forum.offer().title().in(texts.language())),
                new Badge(
                        forum.open() ? texts.get("case.forum-open") : words.name(PathState.BLOCKED),
                        forum.open() ? Tone.ACCENT : Tone.WARNING));
        head.getStyleClass().add("inline");
        String caller = words.name(forum.offer().calledBy());
        VBox row = new VBox(head, Labels.plain(texts.get("guide.called-by", caller)));
        row.getStyleClass().add("lines");
        forum.missing()
                .forEach(one -> row.getChildren().add(Labels.item(one.text().in(texts.language()))));
        return row;
    }
}
