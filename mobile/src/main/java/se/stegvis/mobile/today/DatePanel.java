package se.stegvis.mobile.today;

import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.ConfirmedDay;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/** Sets the follow-up date of a case that has none. */
final class DatePanel extends AnswerPanel {
    DatePanel(ScreenContext context, CareRecord careCase, Consumer<ConfirmedDay> save, Runnable close) {
        super(context, careCase);
        Texts texts = context.texts();
        Field field = new Field(texts.wording().field(CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE)), date)
                .required(texts);
        FlowPane buttons = new FlowPane(
                Buttons.primary(texts.get("outcome.save"), Icon.CHECK, () -> {
                    date.chosen().ifPresentOrElse(save, () -> field.finding(texts.get("outcome.date-missing")));
                }),
                Buttons.quiet(texts.get("cancel"), Icon.REMOVE, close));
        buttons.getStyleClass().add("chips");
        getChildren().setAll(field, buttons);
        begin();
    }
}
