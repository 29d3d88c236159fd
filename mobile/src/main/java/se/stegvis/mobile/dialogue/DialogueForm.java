package se.stegvis.mobile.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.AskedForm;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.guard.ChecklistItem;
import se.stegvis.shared.process.DialogueQuestion;
import se.stegvis.shared.record.Dialogue;

/** The form of a dialogue: which questions, with whom, and each answer under the one of last time. */
public final class DialogueForm extends RecordForm<Dialogue> {
    private final DialogueDraft draft;
    private final Locale language;
    private final VBox questions = new VBox();
    private final Card asked;

    /** Of the chosen form's items. */
    private final List<ChoiceChips<Boolean>> checks = new ArrayList<>();

    public DialogueForm(ScreenContext context, DialogueDraft draft) {
        super(context, draft);
        this.draft = draft;
        this.language = context.texts().language();
        questions.getStyleClass().add("fields");
        asked = new Card(texts.get("dialogue.questions"), questions);
        frame.add(
                new Card(
                        texts.get("dialogue.about"),
                        day(),
                        meeting(),
                        which(),
                        inputs.choices(Dialogue.WITH),
                        inputs.flag(Dialogue.WITH_CLIENT)),
                asked,
                new Card(texts.get("dialogue.ahead"), clientView(), followUp()));
        ask();
    }

    private Field which() {
        List<AskedForm> forms = draft.forms();
        ChoiceChips<String> chips =
                ChoiceChips.single(forms.stream().map(AskedForm::key).toList(), key -> forms.stream()
                        .filter(form -> form.key().equals(key))
                        .map(form -> form.title().in(language))
                        .findFirst()
                        .orElse(key));
        draft.content().form().ifPresent(key -> chips.choose(Set.of(key)));
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.choose(chips.value().orElse(null));
            ask();
            inputs.changed();
        });
        return inputs.named(Dialogue.FORM, chips);
    }

    /** Shows the questions of the chosen form. */
    private void ask() {
        inputs.fields().removeUnder(Dialogue.ANSWERS.path(""));
        inputs.fields().removeUnder(Dialogue.CHECKS.path(""));
        questions.getChildren().clear();
        checks.clear();
        draft.asked().ifPresent(form -> {
            form.questions().forEach(question -> questions.getChildren().add(question(question)));
            form.items().forEach(item -> questions.getChildren().add(item(item)));
        });
        show(asked, draft.asked().isPresent());
    }

    private Node question(DialogueQuestion question) {
        String text = question.text().in(language);
        GrowingText area = new GrowingText(2);
        area.setText(draft.content().answers().getOrDefault(question.key(), ""));
        inputs.listen(area, text, written -> draft.answer(question.key(), written));
        Field field = inputs.fields()
                .add(Dialogue.ANSWERS.path(question.key()), new Field(text, area).limited(context.texts()));
        draft.earlierAnswer(question.key())
                .ifPresent(earlier ->
                        field.before(earlier(earlier, earlier.value(), () -> area.setText(earlier.value()))));
        return field;
    }

    private Node item(ChecklistItem item) {
        String text = item.text().in(language);
        ChoiceChips<Boolean> chips = ChoiceChips.single(List.of(true, false), this::yesNo);
        chips.choose(Optional.ofNullable(draft.content().checks().get(item.key())).stream()
                .toList());
        checks.add(chips);
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.check(item.key(), chips.value());
            if (now.contains(true)) {
                takeBackOthers(chips);
            }
            inputs.changed();
        });
        Field field = inputs.fields().add(Dialogue.CHECKS.path(item.key()), new Field(text, chips));
        draft.earlierCheck(item.key())
                .ifPresent(earlier -> field.before(
                        earlier(earlier, yesNo(earlier.value()), () -> chips.choose(Set.of(earlier.value())))));
        return field;
    }

    /** Of several outcomes only one has come about: a yes takes back the yes to another. */
    private void takeBackOthers(ChoiceChips<Boolean> yes) {
        if (draft.asked().map(AskedForm::single).orElse(false)) {
            checks.stream()
                    .filter(other -> other != yes && other.value().orElse(false))
                    .forEach(other -> other.choose(Set.of()));
        }
    }

    private String yesNo(boolean yes) {
        return texts.wording().choice(Dialogue.CHECKS, yes ? "YES" : "NO");
    }

    /** Last time's answer, dimmed, and the tap that says it is the same now. */
    private Node earlier(DialogueDraft.Earlier<?> earlier, String words, Runnable same) {
        VBox quote = new VBox(
                Labels.muted(texts.get("dialogue.last-time", texts.date(earlier.on()))),
                Labels.muted(words),
                Buttons.quiet(texts.get("dialogue.same"), Icon.RETRY, same));
        quote.getStyleClass().add("quote");
        return quote;
    }
}
