package se.stegvis.mobile.contact;

import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.DecisionReference;

/** The form of a reference to a decision. The decision itself is made in the main system. */
public final class DecisionReferenceForm extends RecordForm<DecisionReference> {
    public DecisionReferenceForm(ScreenContext context, RecordDraft fields) {
        super(context, new PlainDraft<>(fields));
        frame.add(
                new Banner(Tone.NEUTRAL, texts.get("decision.elsewhere"), texts.get("decision.elsewhere-what")),
                new Card(
                        texts.get("decision.decision"),
                        inputs.choice(DecisionReference.WHAT).required(texts),
                        inputs.date(DecisionReference.DECIDED_ON, DateField.ofPeriod(context.today(), texts))
                                .required(texts),
                        inputs.line(DecisionReference.NUMBER),
                        inputs.text(DecisionReference.ABOUT, 3)),
                new Card(texts.get("form.ahead"), clientView(), followUp()));
    }
}
