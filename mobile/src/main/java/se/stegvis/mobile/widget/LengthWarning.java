package se.stegvis.mobile.widget;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import se.stegvis.shared.sync.ProtocolLimits;

/**
 * Says while the person writes how much room is left, from {@value #NEAR} characters before the server's limit on, and how
 * much is too much. Nothing is cut off: what is too long is kept on the device and can be divided.
 */
public final class LengthWarning extends Label {
    /** Characters before the limit from which on the room left is told. */
    static final int NEAR = 2_000;

    private final Texts texts;

    /** Takes no room until it has something to say. */
    public LengthWarning(TextInputControl written, Texts texts) {
        this.texts = texts;
        getStyleClass().add("field-help");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        written.lengthProperty().addListener((is, was, now) -> tell(now.intValue()));
        tell(written.getLength());
    }

    private void tell(int length) {
        int left = ProtocolLimits.TEXT - length;
        String sentence = left > NEAR ? "" : texts.get(left < 0 ? "field.too-long" : "field.room", Math.abs(left));
        if (!sentence.equals(getText())) {
            setText(sentence);
            pseudoClassStateChanged(Style.INVALID, left < 0);
        }
    }
}
