package se.stegvis.mobile.today;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.PostponementReason;

/** Asks what became of a follow-up: done, postponed with a reason and a new date, or cancelled with a reason. */
final class OutcomePanel extends AnswerPanel {
    private static final String CHOICE = "choice";
    private static final String REASON = CommonFields.OUTCOME_REASON.name();
    private static final String WHY = CommonFields.OUTCOME_WHY.name();

    private final Texts texts;
    private final Consumer<Outcome> save;
    private final ChoiceChips<FollowUpOutcome> choice;
    private final ChoiceChips<PostponementReason> reason;
    private final GrowingText why = new GrowingText(2);
    private final Field whyField;
    private final Field reasonField;
    private final Field dateField;
    private final FlowPane buttons = new FlowPane();

    OutcomePanel(ScreenContext context, CareRecord about, Consumer<Outcome> save, Runnable close) {
        super(context, about);
        this.texts = context.texts();
        this.save = save;
        choice = ChoiceChips.single(
                List.of(FollowUpOutcome.values()), outcome -> texts.get("outcome." + outcome.name()));
        reason = ChoiceChips.single(
                List.of(PostponementReason.values()), one -> texts.wording().choice(one));
        reasonField = new Field(texts.get("outcome.why"), reason).required(texts);
        dateField = new Field(texts.get("outcome.new-date"), date).required(texts);
        whyField = new Field(texts.get("outcome.words"), why).limited(texts);
        buttons.getStyleClass().add("chips");
        buttons.getChildren()
                .setAll(
                        Buttons.primary(texts.get("outcome.save"), Icon.CHECK, this::trySave),
                        Buttons.quiet(texts.get("cancel"), Icon.REMOVE, close));
        choice.choose(Set.of(FollowUpOutcome.DONE));
        begin();
        choice.valuesProperty().addListener((is, was, now) -> {
            arrange();
            touched();
        });
        reason.valuesProperty().addListener((is, was, now) -> touched());
        why.textProperty().addListener((is, was, now) -> touched());
        arrange();
    }

    @Override
    protected void keep(Map<String, String> all) {
        all.put(WHY, why.getText());
        reason.value().ifPresent(one -> all.put(REASON, one.name()));
        choice.value()
                .filter(outcome -> outcome != FollowUpOutcome.DONE)
                .ifPresent(outcome -> all.put(CHOICE, outcome.name()));
    }

    @Override
    protected void putBack(Map<String, String> kept) {
        why.setText(kept.getOrDefault(WHY, ""));
        Optional.ofNullable(kept.get(REASON))
                .map(PostponementReason::valueOf)
                .ifPresent(one -> reason.choose(Set.of(one)));
        Optional.ofNullable(kept.get(CHOICE))
                .map(FollowUpOutcome::valueOf)
                .ifPresent(outcome -> choice.choose(Set.of(outcome)));
    }

    private void arrange() {
        getChildren().setAll(new Field(texts.get("outcome.question"), choice));
        Optional<FollowUpOutcome> chosen = choice.value();
        if (chosen.filter(FollowUpOutcome.POSTPONED::equals).isPresent()) {
            getChildren().addAll(dateField, reasonField);
        }
        if (chosen.filter(outcome -> outcome != FollowUpOutcome.DONE).isPresent()) {
            getChildren().add(whyField);
        }
        getChildren().add(buttons);
    }

    private void trySave() {
        if (choice.value().isEmpty()) {
            return;
        }
        Outcome outcome = new Outcome(choice.value().get(), reason.value(), why.getText(), date.chosen());
        String missing = outcome.missing().orElse("");
        dateField.finding(missing.equals("outcome.date-missing") ? texts.get(missing) : "");
        reasonField.finding(missing.equals("outcome.reason-missing") ? texts.get(missing) : "");
        whyField.finding(missing.equals("outcome.why-missing") ? texts.get(missing) : "");
        if (missing.isEmpty()) {
            save.accept(outcome);
        }
    }
}
