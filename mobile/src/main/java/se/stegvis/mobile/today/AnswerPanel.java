package se.stegvis.mobile.today;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.StepDate;
import se.stegvis.mobile.form.UnreadTextAutosave;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;

/**
 * A small form in a row of Idag. Its texts are kept on this device from a second after they were typed until they are
 * saved or put aside, so that neither another page nor a killed program loses them.
 */
abstract class AnswerPanel extends VBox {
    private static final String PLACE = "today";
    private static final String DAY = "day";
    private static final String MEANT = "meant";
    private static final String TYPED = "typed";

    protected final DateField date;
    private final UnreadTextAutosave keeper;

    AnswerPanel(ScreenContext context, CareRecord about) {
        getStyleClass().add("outcome-panel");
        date = StepDate.ahead(context, about.header().caseId());
        RecordTarget target = new RecordTarget(
                about.id(), about.header().kind(), about.header().caseId());
        keeper = new UnreadTextAutosave(context, target, PLACE, () -> {
            Map<String, String> all = new HashMap<>();
            date.value().ifPresent(day -> all.put(DAY, day.toString()));
            Optional.ofNullable(date.confirmedProperty().get()).ifPresent(day -> all.put(MEANT, day.toString()));
            all.put(TYPED, date.unreadProperty().get());
            keep(all);
            all.values().removeIf(String::isEmpty);
            return all;
        });
    }

    /** Whether an answer about that record was begun and neither saved nor put aside. */
    static boolean isBegun(ScreenContext context, CareRecord about) {
        return UnreadTextAutosave.isBegun(context, about.id(), PLACE);
    }

    /** Adds what else stands in the panel. Empty texts are not kept. */
    protected void keep(Map<String, String> all) {
        // A day is all there is.
    }

    /** Puts back what was kept, and keeps what is typed from now on. Called when the panel is whole. */
    protected void begin() {
        Map<String, String> kept = keeper.kept();
        date.show(day(kept, DAY), day(kept, MEANT));
        Optional.ofNullable(kept.get(TYPED)).ifPresent(date::restore);
        putBack(kept);
        date.unreadProperty().addListener((is, was, now) -> touched());
        date.valueProperty().addListener((is, was, now) -> touched());
        date.confirmedProperty().addListener((is, was, now) -> touched());
    }

    private static Optional<LocalDate> day(Map<String, String> kept, String key) {
        return Optional.ofNullable(kept.get(key)).map(LocalDate::parse);
    }

    /** Puts back what {@link #keep} added. */
    protected void putBack(Map<String, String> kept) {
        // A day is all there is.
    }

    protected final void touched() {
        keeper.touched();
    }

    /** Hands over to background work what is not kept yet. */
    final void flush() {
        keeper.flush();
    }

    /** The answer is saved, or the person has put it aside. */
    final void settled() {
        keeper.clear();
    }
}
