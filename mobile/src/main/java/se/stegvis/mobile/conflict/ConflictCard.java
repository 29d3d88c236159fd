package se.stegvis.mobile.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.TwoColumns;
import se.stegvis.shared.merge.ConflictSide;
import se.stegvis.shared.merge.FieldConflict;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.wording.WordDiff;

/** One field with both versions side by side, differing words marked, and the choice between them. */
final class ConflictCard extends VBox {
    /** White space that follows a word is never marked. */
    private static final Pattern END = Pattern.compile("\\s+\\z");

    private final FieldConflict conflict;
    private final ChoiceChips<ConflictSide> choice;
    private final Field field;

    /** @param words what the keys of that record are called */
    ConflictCard(ScreenContext context, FieldWords words, KindSpec kind, FieldConflict conflict) {
        this.conflict = conflict;
        Texts texts = context.texts();
        String mine = words.value(kind, conflict.path(), conflict.mine());
        String theirs = words.value(kind, conflict.path(), conflict.theirs());
        List<ConflictSide> conflictSides = new ArrayList<>(List.of(ConflictSide.MINE, ConflictSide.THEIRS));
        if (conflict.canKeepBoth()) {
            conflictSides.add(ConflictSide.BOTH);
        }
        choice = ChoiceChips.single(conflictSides, conflictSide -> texts.get("conflict." + conflictSide));
        field = new Field(texts.get("conflict.question"), choice);
        choice.valuesProperty().addListener((is, was, now) -> field.finding(""));
        TwoColumns twoColumns = new TwoColumns(
                side(texts.get("conflict.mine"), mine, theirs, texts),
                side(texts.get("conflict.theirs"), theirs, mine, texts));
        getChildren().setAll(new Card(words.label(conflict.path()), twoColumns, field));
    }

    FieldConflict conflict() {
        return conflict;
    }

    Optional<ConflictSide> chosen() {
        return choice.value();
    }

    void demandChoice(String text) {
        field.finding(text);
    }

    private static Node side(String heading, String text, String other, Texts texts) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("version-text");
        if (text.isEmpty()) {
            flow.getChildren().add(run(texts.get("conflict.taken-away"), true));
        }
        WordDiff.of(text, other).forEach(run -> {
            String word = END.matcher(run.text()).replaceAll("");
            flow.getChildren().add(run(word, run.differs()));
            flow.getChildren().add(run(run.text().substring(word.length()), false));
        });
        VBox side = new VBox(Labels.strong(heading), flow);
        side.getStyleClass().add("version");
        return side;
    }

    private static Text run(String text, boolean differs) {
        Text run = new Text(text);
        run.getStyleClass().add(differs ? "differs" : "same");
        run.setUnderline(differs);
        return run;
    }
}
