package se.stegvis.mobile.notice;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import se.stegvis.mobile.device.Notice;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.mobile.widget.Tone;

/** A small window above all others, in the lower right corner, until it is closed; a newer notice takes its place. */
public final class NoticeWindow {
    private static final double WIDTH = 440;
    private static final double MARGIN = 24;
    private static final double GAP = 12;

    private final Runnable toTheApp;
    private Stage shown;

    /** @param toTheApp brings the app to the front */
    public NoticeWindow(Runnable toTheApp) {
        this.toTheApp = toTheApp;
    }

    /** On the UI thread. */
    public void show(Notice notice, Texts texts, Theme theme) {
        close();
        Stage window = new Stage(StageStyle.UNDECORATED);
        Scene scene = new Scene(content(notice, texts), WIDTH, -1);
        theme.applyTo(scene);
        scene.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        window.setTitle(texts.get("notice.title"));
        window.setScene(scene);
        window.setAlwaysOnTop(true);
        window.show();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        window.setX(screen.getMaxX() - window.getWidth() - MARGIN);
        window.setY(screen.getMaxY() - window.getHeight() - MARGIN);
        shown = window;
    }

    Parent content(Notice notice, Texts texts) {
        HBox buttons = new HBox(
                GAP,
                Buttons.quiet(texts.get("notice.close"), Icon.REMOVE, this::close),
                Buttons.secondary(texts.get("notice.open"), Icon.NEXT, this::open));
        StackPane content =
                new StackPane(new Banner(Tone.ACCENT, texts.get("notice.title"), notice.text()).action(buttons));
        content.getStyleClass().add("notice-window");
        return content;
    }

    private void open() {
        close();
        toTheApp.run();
    }

    /** On the UI thread. */
    public void close() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
