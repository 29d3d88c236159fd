package se.stegvis.mobile.obstacle;

import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.Obstacle;

/** The form of an obstacle: the obstacle, and where it can be solved. */
public final class ObstacleForm extends RecordForm<Obstacle> {
    public ObstacleForm(ScreenContext context, RecordDraft fields) {
        super(context, new PlainDraft<>(fields));
        frame.add(
                new Card(
                        texts.get("obstacle.what"),
                        day(),
                        inputs.text(Obstacle.WHAT, 3).help(texts.get("obstacle.help.what")),
                        inputs.choice(Obstacle.LEVEL)),
                new Card(texts.get("obstacle.ahead"), followUp(), clientView()));
    }
}
