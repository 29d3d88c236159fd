package se.stegvis.mobile.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import se.stegvis.shared.text.VisibleText;

/**
 * A text that is read aloud to a person or shown to them, in the direction of its language. JavaFX 21 on Linux breaks no
 * line of joined letters rightly ({@link GlyphRuns}), so a text from the right is laid out word by word; words from the
 * left that stand together are one. The point behind a word stands by itself, since a mark that would turn it is drawn.
 */
public final class BidirectionalText extends VBox {
    private static final Pattern ISOLATE = Pattern.compile("[\\u2066-\\u2069\\u200E\\u200F]");
    private static final Pattern WITH_POINT = Pattern.compile("(.+?)([.:,;!]+)");

    public BidirectionalText() {
        getStyleClass().add("read-aloud");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param rightToLeft the direction of the language; the text itself may hold names of the other one */
    public void write(String text, boolean rightToLeft) {
        setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(text);
        getChildren()
                .setAll(rightToLeft ? text.lines().map(BidirectionalText::line).toList() : List.of(Labels.plain(text)));
    }

    private static Node line(String line) {
        FlowPane words = new FlowPane();
        words.getStyleClass().add("words");
        words(ISOLATE.matcher(line).replaceAll(""))
                .forEach(word -> words.getChildren().add(word(word)));
        return words;
    }

    private static Node word(String word) {
        Matcher point = WITH_POINT.matcher(word);
        return point.matches() ? new HBox(label(point.group(1)), label(point.group(2))) : label(word);
    }

    private static Label label(String word) {
        boolean left = isFromTheLeft(word);
        Label label = left ? Labels.plain(word) : new Label(word);
        label.getStyleClass().add("plain");
        label.setNodeOrientation(left ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        return label;
    }

    /** An empty line has one word without letters, so that it is as high as the others. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : VisibleText.trimmed(line).split(" +")) {
            int last = words.size() - 1;
            if (last >= 0 && isFromTheLeft(words.get(last)) && isFromTheLeft(word)) {
                words.set(last, words.get(last) + " " + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isFromTheLeft(String word) {
        return word.codePoints()
                .map(Character::getDirectionality)
                .filter(of -> of == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || of == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || of == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(of -> of == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }
}
