package se.stegvis.mobile.form;

import javafx.scene.control.TextInputControl;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.text.VisibleText;

/** Offers a text back when it was cleared, at once or key by key. */
final class ClearedTextUndo {
    /** Shorter texts are quicker to write again. */
    private static final int WORTH_KEEPING = 10;

    private final TextInputControl control;
    private final String label;
    private final ScreenContext context;
    private String kept;

    ClearedTextUndo(TextInputControl control, String label, ScreenContext context) {
        this.control = control;
        this.label = label;
        this.context = context;
        this.kept = control.getText();
    }

    /** The text from before the deleting began is offered. */
    void changed(String was, String now) {
        if (now.length() > was.length()) {
            kept = now;
        }
        if (!VisibleText.isVisible(now) && kept.length() >= WORTH_KEEPING) {
            String text = kept;
            kept = "";
            context.toasts()
                    .show(
                            context.texts().get("form.cleared", label),
                            context.texts().get("undo"),
                            () -> control.setText(text));
        }
    }
}
