package se.stegvis.mobile.today;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.StepDate;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.ChosenDay;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CommonFields;

/** Sets the follow-up date of a case that has none. */
final class DatePanel extends VBox {
    DatePanel(ScreenContext context, UUID caseId, Consumer<ChosenDay> save, Runnable close) {
        Texts texts = context.texts();
        getStyleClass().add("outcome-panel");
        DateField date = StepDate.ahead(context, caseId);
        Field field = new Field(texts.wording().field(CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE)), date)
                .required(texts);
        FlowPane buttons = new FlowPane(
                Buttons.primary(texts.get("outcome.save"), Icon.CHECK, () -> {
                    date.chosen().ifPresentOrElse(save, () -> field.finding(texts.get("outcome.date-missing")));
                }),
                Buttons.quiet(texts.get("cancel"), Icon.REMOVE, close));
        buttons.getStyleClass().add("chips");
        getChildren().setAll(field, buttons);
    }
}
