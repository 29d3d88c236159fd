package se.stegvis.mobile.guide;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text where the words that were looked for are marked. */
final class HighlightedText extends TextFlow {
    HighlightedText(String text, List<String> words, String style) {
        getStyleClass().add("marked");
        setMinWidth(0);
        TextHighlights.of(text, words).forEach(textPart -> {
            Text piece = new Text(textPart.text());
            piece.getStyleClass().addAll(style, textPart.hit() ? "mark-hit" : "mark-plain");
            getChildren().add(piece);
        });
    }
}
