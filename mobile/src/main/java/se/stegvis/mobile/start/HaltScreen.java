package se.stegvis.mobile.start;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;

/** Says why the program does not start and what helps, and ends it. */
final class HaltScreen implements Screen {
    private final LoginFrame frame;

    /** @param end ends the program */
    HaltScreen(Texts texts, String what, String remedy, Runnable end) {
        Button close = Buttons.primary(texts.get("hindered.close"), Icon.REMOVE, end);
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setMaxWidth(Double.MAX_VALUE);
        frame = new LoginFrame(texts, what, remedy).add(close);
    }

    @Override
    public Parent node() {
        return frame;
    }
}
