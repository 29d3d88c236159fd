package se.stegvis.mobile.guide;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ResponsiveRow;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** The hits, most fitting first; a tap opens it at its place in its process. */
final class SearchHitList extends VBox {
    /** More would not be read, and building them would be felt while typing. */
    static final int SHOWN = 12;

    private static final double NARROW = 560;

    private final Texts texts;
    private final List<String> words;
    private final Consumer<Passage> opened;

    SearchHitList(Texts texts, String written, List<Passage> found, Consumer<Passage> opened) {
        this.texts = texts;
        this.words = GuideSearch.words(written);
        this.opened = opened;
        if (found.isEmpty()) {
            getChildren()
                    .setAll(new Card(
                            texts.get("guide.found", 0),
                            new EmptyState(Icon.SEARCH, texts.get("guide.none"), texts.get("guide.none-hint"))));
            return;
        }
        Card card = new Card(texts.get("guide.found", found.size()));
        found.stream().limit(SHOWN).forEach(one -> card.add(row(one)));
        if (found.size() > SHOWN) {
            card.add(Labels.muted(texts.get("guide.found-more", found.size() - SHOWN)));
        }
        getChildren().setAll(card);
    }

    private Node row(Passage one) {
        HighlightedText title = new HighlightedText(one.title(), words, "mark-title");
        HighlightedText text = new HighlightedText(TextHighlights.around(one.text(), words), words, "mark-text");
        HBox about = new HBox(new Badge(texts.get("guide.section." + one.section()), Tone.NEUTRAL));
        about.getStyleClass().add("inline-row");
        VBox lines = new VBox(title, text, Labels.muted(one.processName()));
        lines.getStyleClass().add("case-words");
        HBox.setHgrow(lines, Priority.ALWAYS);
        VBox row = new VBox(
                about,
                new ResponsiveRow(
                        lines,
                        Buttons.secondary(texts.get("guide.open"), Icon.NEXT, () -> opened.accept(one)),
                        NARROW));
        row.getStyleClass().add("hit");
        return row;
    }
}
