package se.stegvis.mobile.start;

import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.SyncLine;

/** The frame around all screens: the places, the screen and the sync line. */
final class Shell extends BorderPane {
    /** A phone held upright, in pixels. */
    private static final double NARROW = 600;

    private final ScreenContext context;
    private final Routes routes;
    private final NavBar nav;
    private final SyncLine syncLine;
    private final HBox status;
    private final AutoCloseable listening;
    private Screen current;

    Shell(ScreenContext context, Routes routes, HistoryNavigator historyNavigator) {
        this.context = context;
        this.routes = routes;
        this.nav = new NavBar(context.texts(), historyNavigator);
        this.syncLine = new SyncLine(context.texts());
        HBox.setHgrow(syncLine, Priority.ALWAYS);
        this.status = new HBox(syncLine);
        status.getStyleClass().add("status-bar");
        getStyleClass().add("shell");
        widthProperty().addListener((is, was, now) -> arrange());
        heightProperty().addListener((is, was, now) -> arrange());
        sceneProperty().addListener((is, was, now) -> Platform.runLater(this::focusPage));
        historyNavigator.onMove(this::show);
        listening = context.journal().onChange(() -> Platform.runLater(this::changed));
        historyNavigator.go(new Destination.Today());
        changed();
    }

    private void arrange() {
        boolean lying = getWidth() > getHeight();
        setLeft(lying ? nav.side(context.journal().owner().name()) : null);
        setBottom(lying ? status : new VBox(status, nav.bottom(getWidth() < NARROW)));
    }

    private void show(Destination to) {
        if (current != null) {
            current.leave();
        }
        current = routes.screen(to);
        setCenter(current.node());
        focusPage();
        nav.choose(to);
    }

    /** To the page as a whole: reading begins at its top, and no button looks chosen before anything is. */
    private void focusPage() {
        current.node().requestFocus();
    }

    private void changed() {
        syncLine.show(context.journal().syncState(), context.today());
        nav.show(context.journal().syncState());
        current.refresh();
    }

    /** The current screen hands over what is not saved yet; after this nothing here changes any more. */
    void leave() {
        current.leave();
        try {
            listening.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("the journal would not let go of its listener", impossible);
        }
    }
}
