package se.stegvis.mobile.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.ScreenContext;

/**
 * Keeps on this device the texts of a form that are in no record yet, a second after they were typed: a date that is
 * not read is lost by a killed program no more than a note is. They are sealed like all else here and are never sent.
 */
public final class UnreadKeeper {
    private final ScreenContext context;
    private final RecordTarget target;
    private final Supplier<Map<String, String>> texts;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private Map<String, String> kept;

    /** @param texts what there is to keep now, by its place in the form */
    public UnreadKeeper(ScreenContext context, RecordTarget target, Supplier<Map<String, String>> texts) {
        this.context = context;
        this.target = target;
        this.texts = texts;
        kept = context.journal().unread(target.record());
        pause.setOnFinished(event -> flush());
    }

    /** The texts kept when the form was opened, or since. */
    public Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    /** Something was typed; gives whether there is now something that is kept. */
    public boolean touched() {
        if (!texts.get().equals(kept) && pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
        return !texts.get().isEmpty();
    }

    /** Writes without waiting what is not kept yet. */
    public void flush() {
        keep(new HashMap<>(texts.get()));
    }

    /** All of it is settled, for the record is signed or saved. */
    public void clear() {
        keep(Map.of());
    }

    private void keep(Map<String, String> now) {
        pause.stop();
        if (!now.equals(kept)) {
            Map<String, String> before = kept;
            kept = now;
            context.background()
                    .run(
                            () -> {
                                context.journal().keepUnread(target, now);
                                return now;
                            },
                            written -> {},
                            failure -> {
                                kept = before;
                                context.failed(failure);
                            });
        }
    }
}
