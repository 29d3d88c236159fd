package se.stegvis.mobile.rating;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.LengthWarning;
import se.stegvis.mobile.widget.LongPressButton;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.ScoreSlider;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.guide.RatingTemplate;
import se.stegvis.shared.record.SelfRating;

/** The client's view: the questions in plain words and nothing of the case, not even a name. */
final class ClientView {
    private final RatingDraft draft;
    private final Inputs inputs;
    private final Texts texts;
    private final Locale language;
    private final Runnable back;
    private final BorderPane root = new BorderPane();

    /** @param back runs when the worker has taken the tablet back */
    ClientView(RatingDraft draft, Inputs inputs, Texts texts, Runnable back) {
        this.draft = draft;
        this.inputs = inputs;
        this.texts = texts;
        this.language = texts.language();
        this.back = back;
        root.getStyleClass().add("client-view");
        ask();
    }

    Parent node() {
        return root;
    }

    private void ask() {
        Page page = new Page(texts.get("rating.client.title")).subtitle(texts.get("rating.client.how"));
        draft.template().ifPresent(template -> template.areas().forEach(area -> page.add(question(area))));
        page.add(words());
        HBox bar =
                new HBox(handBack(), gap(), Buttons.primary(texts.get("rating.client.done"), Icon.CHECK, this::thank));
        bar.getStyleClass().add("action-bar");
        page.footer(bar);
        root.setCenter(page);
        page.requestFocus();
    }

    private Node question(RatingTemplate.Area area) {
        String text = area.question().in(language);
        Label question = Labels.strong(text);
        question.getStyleClass().add("client-question");
        ScoreSlider slider = new ScoreSlider(draft.score(area.key()), texts, score -> {
            draft.score(area.key(), score);
            inputs.changed();
        });
        slider.setAccessibleText(text + " 0: " + area.lowest().in(language) + ". 10: "
                + area.highest().in(language));
        slider.getStyleClass().add("client-slider");
        HBox ends = new HBox(
                Labels.muted("0 · " + area.lowest().in(language)),
                gap(),
                Labels.muted("10 · " + area.highest().in(language)));
        VBox card = new VBox(question, slider, ends);
        card.getStyleClass().add("card");
        return card;
    }

    private Node words() {
        GrowingText words = new GrowingText(2);
        String label = texts.get("rating.client.words");
        words.setText(draft.content().doc().get(SelfRating.WORDS).orElse(""));
        words.setAccessibleText(label);
        words.textProperty().addListener((is, was, now) -> {
            draft.fields().text(SelfRating.WORDS, now);
            inputs.changed();
        });
        Label question = Labels.strong(label);
        question.getStyleClass().add("client-question");
        VBox card = new VBox(question, words, new LengthWarning(words, texts));
        card.getStyleClass().add("card");
        return card;
    }

    /** Thanks, and how to give the tablet back; the answers can still be changed. */
    private void thank() {
        Label thanks = new Label(texts.get("rating.client.thanks"));
        thanks.getStyleClass().add("client-thanks");
        thanks.setWrapText(true);
        VBox middle = new VBox(
                thanks,
                Labels.plain(texts.get("rating.client.give-back")),
                handBack(),
                Labels.muted(texts.get("rating.client.hold")),
                Buttons.quiet(texts.get("rating.client.change"), Icon.BACK, this::ask));
        middle.getStyleClass().add("client-middle");
        middle.setAlignment(Pos.CENTER);
        root.setCenter(middle);
    }

    private LongPressButton handBack() {
        LongPressButton button = new LongPressButton(texts.get("rating.client.hand-back"), Icon.LOCK, back);
        button.setAccessibleHelp(texts.get("rating.client.hold"));
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
