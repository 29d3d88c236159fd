package se.stegvis.mobile.need;

import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.mobile.widget.TwoColumns;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.NeedAssessment;

/** The form of a need-group assessment: the group, why, and what was set before. */
public final class NeedAssessmentForm extends RecordForm<NeedAssessment> {
    public NeedAssessmentForm(ScreenContext context, Draft<NeedAssessment> draft) {
        super(context, draft);
        Banner unclear = new Banner(Tone.ACCENT, texts.get("need.unclear"), texts.get("need.unclear-text"));
        Card why = new Card(
                texts.get("need.why"),
                inputs.text(NeedAssessment.RATIONALE, 4).required(texts).help(texts.get("need.help.rationale")),
                inputs.choices(NeedAssessment.OBSTACLES));
        frame.add(
                new Card(
                        texts.get("need.group"),
                        day(),
                        meeting(),
                        inputs.choice(NeedAssessment.GROUP).required(texts).help(texts.get("need.help.group")),
                        unclear),
                new TwoColumns(
                        why,
                        new HistoryCard(
                                context,
                                GroupHistory.of(about, draft.fields().target().record()))),
                new Card(
                        texts.get("need.together"),
                        inputs.flag(NeedAssessment.WITH_CLIENT),
                        inputs.choice(NeedAssessment.MIX_PART),
                        clientView()),
                new Card(texts.get("form.ahead"), followUp()));
        frame.whenChanged(() -> show(
                unclear,
                draft.content().group().filter(NeedGroup.UNCLEAR::equals).isPresent()));
    }
}
