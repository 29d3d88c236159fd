package se.stegvis.mobile.worktraining;

import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.NumberField;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.WorkTraining;

/** The form of a work training: where, with whom, how many hours, what is done there and how it is adapted. */
public final class WorkTrainingForm extends RecordForm<WorkTraining> {
    public WorkTrainingForm(ScreenContext context, RecordDraft fields) {
        super(context, new PlainDraft<>(fields));
        frame.add(
                new Card(
                        texts.get("work.place"),
                        day(),
                        inputs.line(WorkTraining.PLACE),
                        inputs.line(WorkTraining.SUPERVISOR)),
                new Card(
                        texts.get("work.agreed"),
                        inputs.date(WorkTraining.FROM, DateField.ofPeriod(context.today(), texts)),
                        inputs.number(WorkTraining.AGREED_HOURS, new NumberField(texts.get("work.unit"), texts)),
                        inputs.text(WorkTraining.TASKS, 2),
                        inputs.text(WorkTraining.ADAPTATIONS, 2).help(texts.get("work.help.adaptations"))),
                new Card(texts.get("work.ahead"), followUp(), clientView()));
    }
}
