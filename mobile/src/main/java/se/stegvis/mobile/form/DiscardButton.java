package se.stegvis.mobile.form;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;

/**
 * Discards a draft from within its form and leaves the form; undo leads back into it. Shown as soon as there is a
 * draft: in an untouched form there is nothing to discard, and a record without a signature has no draft.
 */
final class DiscardButton {
    private final ScreenContext context;
    private final RecordDraft draft;
    private final Autosave autosave;
    private final Consumer<Runnable> settle;
    private final Button button;
    private boolean pressed;

    /** @param settle runs what it is given when all that is written is on the device */
    DiscardButton(ScreenContext context, RecordDraft draft, Autosave autosave, Consumer<Runnable> settle) {
        this.context = context;
        this.draft = draft;
        this.autosave = autosave;
        this.settle = settle;
        String text = context.texts().get("draft.discard");
        button = Buttons.quiet(text, Icon.DISCARD, this::discard);
        button.getStyleClass().add("discard");
        // Where it is narrow the icon stands alone.
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        show();
        autosave.stateProperty().addListener((is, was, now) -> show());
    }

    Button node() {
        return button;
    }

    /** Reads again whether there is a draft; another may have signed it meanwhile. */
    void show() {
        boolean written = autosave.stateProperty().get().savePhase() != SaveState.SavePhase.UNTOUCHED;
        boolean shown = context.journal()
                .find(draft.target().record())
                .map(stored -> stored.content().draft())
                .orElse(written && draft.content().draft());
        button.setVisible(shown);
        button.setManaged(shown);
    }

    /** Typed text is saved first, so that taking it back brings back all of it. */
    private void discard() {
        settle.accept(() -> {
            pressed = true;
            new DraftDiscard(context, draft.content())
                    .discard(() -> context.navigator().back(), this::reopen, () -> pressed = false);
        });
    }

    /** The form is on its way out: what changes in the record now is its own doing. */
    boolean isLeaving() {
        return pressed;
    }

    private void reopen() {
        context.navigator().go(new Destination.EditRecord(draft.target().record()));
    }
}
