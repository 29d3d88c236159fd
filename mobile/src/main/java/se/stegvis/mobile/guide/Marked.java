package se.stegvis.mobile.guide;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text where the words that were looked for are marked. */
final class Marked extends TextFlow {
    Marked(String text, List<String> words, String style) {
        getStyleClass().add("marked");
        setMinWidth(0);
        Marking.of(text, words).forEach(part -> {
            Text piece = new Text(part.text());
            piece.getStyleClass().addAll(style, part.hit() ? "mark-hit" : "mark-plain");
            getChildren().add(piece);
        });
    }
}
