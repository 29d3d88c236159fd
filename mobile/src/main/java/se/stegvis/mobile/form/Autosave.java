package se.stegvis.mobile.form;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.RecordStatus;

/**
 * Writes a draft to the device while the person writes: a second after the first unsaved key, also when the typing
 * never pauses, so that a killed app loses at most that second. The write itself happens in the background.
 */
public final class Autosave {
    private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);

    private final RecordDraft draft;
    private final ScreenContext context;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(SaveState.UNTOUCHED);
    private Consumer<CareRecord> signed;
    private List<RecordEdit> alongside = List.of();
    private Runnable settled = () -> {};

    public Autosave(RecordDraft draft, ScreenContext context) {
        this.draft = draft;
        this.context = context;
        pause.setOnFinished(event -> flush());
    }

    /** The message about it. */
    public ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Something was written. */
    public void touched() {
        if (state.get().savePhase() != SaveState.SavePhase.NOT_SAVED) {
            state.set(SaveState.saving());
        }
        if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** Writes what is unsaved now, without waiting; nothing happens when nothing was written. */
    public void flush() {
        pause.stop();
        if (draft.unsaved() && !draft.busy() && state.get().savePhase() != SaveState.SavePhase.UNTOUCHED) {
            write(RecordStatus.DRAFT);
        }
    }

    /**
     * Signs what is written.
     *
     * @param others edits of other records, saved in the same commit
     * @param then runs when the signed record is on the device, and only then
     */
    public void sign(List<RecordEdit> others, Consumer<CareRecord> then) {
        pause.stop();
        signed = then;
        alongside = others;
        state.set(SaveState.saving());
        if (!draft.busy()) {
            write(RecordStatus.SIGNED);
        }
    }

    /** Writes what is unsaved and runs {@code then} when it is on the device; not at all when it cannot be written. */
    public void settle(Runnable then) {
        flush();
        if (draft.busy()) {
            settled = then;
        } else if (state.get().savePhase() != SaveState.SavePhase.NOT_SAVED) {
            then.run();
        }
    }

    private void write(RecordStatus status) {
        OffsetDateTime now = context.now();
        List<RecordEdit> edits = new ArrayList<>();
        if (status == RecordStatus.SIGNED) {
            draft.text(CommonFields.SIGNED_BY, context.journal().owner().user().toString());
        }
        edits.add(new RecordEdit(draft.target(), draft.seen(), draft.begin(now, status)));
        edits.addAll(status == RecordStatus.SIGNED ? alongside : List.of());
        context.background().run(() -> save(edits, now), stored -> written(stored, status, now), this::failed);
    }

    private CareRecord save(List<RecordEdit> edits, OffsetDateTime now) throws NotSaved {
        context.journal().save(edits, now.toString());
        return context.journal().find(draft.target().record()).orElseThrow().content();
    }

    private void written(CareRecord stored, RecordStatus status, OffsetDateTime at) {
        draft.written();
        if (status == RecordStatus.SIGNED) {
            state.set(SaveState.saved(at));
            Consumer<CareRecord> then = signed;
            signed = null;
            then.accept(stored);
        } else if (signed != null) {
            write(RecordStatus.SIGNED);
        } else if (draft.unsaved()) {
            state.set(SaveState.saving());
            pause.playFromStart();
        } else {
            state.set(SaveState.saved(at));
            Runnable then = settled;
            settled = () -> {};
            then.run();
        }
    }

    private void failed(Exception failure) {
        draft.notSaved();
        signed = null;
        settled = () -> {};
        LOG.error("A draft was not saved: {}", failure.getClass().getSimpleName());
        state.set(SaveState.notSaved(reason(failure)));
    }

    private static String reason(Exception failure) {
        return failure instanceof NotSaved notSaved ? notSaved.reason().name() : "UNKNOWN";
    }
}
