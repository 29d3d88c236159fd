package se.stegvis.mobile.today;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.StepDate;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;

/** Asks what became of a follow-up: done, postponed with a reason and a new date, or cancelled with a reason. */
final class OutcomePanel extends VBox {
    private final Texts texts;
    private final Consumer<Outcome> save;
    private final ChoiceChips<FollowUpOutcome> choice;
    private final GrowingText why = new GrowingText(2);
    private final DateField date;
    private final Field whyField;
    private final Field dateField;
    private final FlowPane buttons = new FlowPane();

    OutcomePanel(ScreenContext context, UUID caseId, Consumer<Outcome> save, Runnable close) {
        this.texts = context.texts();
        this.save = save;
        getStyleClass().add("outcome-panel");
        choice = ChoiceChips.single(
                List.of(FollowUpOutcome.values()), outcome -> texts.get("outcome." + outcome.name()));
        date = StepDate.ahead(context, caseId);
        dateField = new Field(texts.get("outcome.new-date"), date).required(texts);
        whyField = new Field(texts.get("outcome.why"), why).limited(texts);
        buttons.getStyleClass().add("chips");
        buttons.getChildren()
                .setAll(
                        Buttons.primary(texts.get("outcome.save"), Icon.CHECK, this::trySave),
                        Buttons.quiet(texts.get("cancel"), Icon.REMOVE, close));
        choice.valuesProperty().addListener((is, was, now) -> arrange());
        choice.choose(Set.of(FollowUpOutcome.DONE));
        arrange();
    }

    private void arrange() {
        getChildren().setAll(new Field(texts.get("outcome.question"), choice));
        Optional<FollowUpOutcome> chosen = choice.value();
        if (chosen.filter(FollowUpOutcome.POSTPONED::equals).isPresent()) {
            getChildren().add(dateField);
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
        Outcome outcome = new Outcome(choice.value().get(), why.getText(), date.chosen());
        String missing = outcome.missing().orElse("");
        dateField.finding(missing.equals("outcome.date-missing") ? texts.get(missing) : "");
        whyField.finding(missing.equals("outcome.why-missing") ? texts.get(missing) : "");
        if (missing.isEmpty()) {
            save.accept(outcome);
        }
    }
}
