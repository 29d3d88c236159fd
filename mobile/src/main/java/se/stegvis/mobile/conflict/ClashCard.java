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
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Halves;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.merge.Clash;
import se.stegvis.shared.merge.Version;
import se.stegvis.shared.merge.WordDiff;
import se.stegvis.shared.record.KindSpec;

/** One field with both versions side by side, differing words marked, and the choice between them. */
final class ClashCard extends VBox {
    /** White space that follows a word is never marked. */
    private static final Pattern END = Pattern.compile("\\s+\\z");

    private final Clash clash;
    private final ChoiceChips<Version> choice;
    private final Field field;

    /** @param words what the keys of that record are called */
    ClashCard(Desk desk, FieldWords words, KindSpec kind, Clash clash) {
        this.clash = clash;
        Texts texts = desk.texts();
        String mine = words.value(kind, clash.path(), clash.mine());
        String theirs = words.value(kind, clash.path(), clash.theirs());
        List<Version> versions = new ArrayList<>(List.of(Version.MINE, Version.THEIRS));
        if (clash.canKeepBoth()) {
            versions.add(Version.BOTH);
        }
        choice = ChoiceChips.single(versions, version -> texts.get("conflict." + version));
        field = new Field(texts.get("conflict.question"), choice);
        choice.valuesProperty().addListener((is, was, now) -> field.finding(""));
        Halves halves = new Halves(
                side(texts.get("conflict.mine"), mine, theirs, texts),
                side(texts.get("conflict.theirs"), theirs, mine, texts));
        getChildren().setAll(new Card(words.label(clash.path()), halves, field));
    }

    Clash clash() {
        return clash;
    }

    Optional<Version> chosen() {
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
        VBox side = new VBox(Words.strong(heading), flow);
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
