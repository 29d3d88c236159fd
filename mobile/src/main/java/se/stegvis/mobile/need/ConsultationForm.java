package se.stegvis.mobile.need;

import java.util.EnumSet;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.TwoColumns;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.Consultation;

/** The form of a consultation forum: the question, who was there, and the group that it ends in. */
public final class ConsultationForm extends RecordForm<Consultation> {
    public ConsultationForm(ScreenContext context, Draft<Consultation> draft) {
        super(context, draft);
        frame.add(
                new TwoColumns(
                        new Card(
                                texts.get("consultation.question"),
                                day(),
                                inputs.text(Consultation.QUESTION, 4)
                                        .required(texts)
                                        .help(texts.get("consultation.help.question")),
                                inputs.named(Consultation.PRESENT, inputs.persons(Consultation.PRESENT))),
                        new HistoryCard(
                                context,
                                GroupHistory.of(about, draft.fields().target().record()))),
                new Card(
                        texts.get("consultation.end"),
                        // The forum must end in a group; "unclear" is what it was called for.
                        inputs.choice(Consultation.OUTCOME, EnumSet.complementOf(EnumSet.of(NeedGroup.UNCLEAR)))
                                .required(texts)
                                .help(texts.get("consultation.help.outcome")),
                        inputs.text(Consultation.ADVICE, 3)),
                new Card(texts.get("form.ahead"), clientView(), followUp()));
    }
}
