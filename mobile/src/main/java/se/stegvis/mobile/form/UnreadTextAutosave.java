package se.stegvis.mobile.form;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.ScreenContext;

/**
 * Keeps on this device the texts of a form that are in no record yet, a second after they were typed: a date that is
 * not read is lost by a killed program no more than a note is. They are sealed like all else here and are never sent.
 *
 * <p>The store holds one map of texts for each record. A keeper of a place besides the record's own form, such as a row
 * of Idag, has its texts under keys that begin with that place and leaves all others as they are.
 */
public final class UnreadTextAutosave {
    /** In no path of a field. */
    private static final char PLACE_END = '|';

    private final ScreenContext context;
    private final RecordTarget target;
    private final String place;
    private final Supplier<Map<String, String>> texts;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private Map<String, String> kept;

    /** @param texts what there is to keep now, by its place in the form */
    public UnreadTextAutosave(ScreenContext context, RecordTarget target, Supplier<Map<String, String>> texts) {
        this(context, target, "", texts);
    }

    /** @param place where the texts are typed when it is not in the record's own form, as a word */
    public UnreadTextAutosave(
            ScreenContext context, RecordTarget target, String place, Supplier<Map<String, String>> texts) {
        this.context = context;
        this.target = target;
        this.place = place.isEmpty() ? "" : place + PLACE_END;
        this.texts = texts;
        kept = new HashMap<>();
        context.journal().unread(target.record()).forEach((key, text) -> {
            if (isOwn(key)) {
                kept.put(key.substring(this.place.length()), text);
            }
        });
        pause.setOnFinished(event -> flush());
    }

    private boolean isOwn(String key) {
        return place.isEmpty() ? key.indexOf(PLACE_END) < 0 : key.startsWith(place);
    }

    /** Whether that place keeps texts of that record. */
    public static boolean isBegun(ScreenContext context, UUID record, String place) {
        return context.journal().unread(record).keySet().stream().anyMatch(key -> key.startsWith(place + PLACE_END));
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
                                context.journal().keepUnread(target, withOthers(now));
                                return now;
                            },
                            written -> {},
                            failure -> {
                                kept = before;
                                context.failed(failure);
                            });
        }
    }

    /** Background work goes one after the other, so no other keeper writes in between. */
    private Map<String, String> withOthers(Map<String, String> now) {
        Map<String, String> all = new HashMap<>(context.journal().unread(target.record()));
        all.keySet().removeIf(this::isOwn);
        now.forEach((key, text) -> all.put(place + key, text));
        return all;
    }
}
