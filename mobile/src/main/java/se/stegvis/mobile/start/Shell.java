package se.stegvis.mobile.start;

import java.util.List;
import java.util.Optional;
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
    private final HistoryNavigator historyNavigator;
    private final BorderPane middle = new BorderPane();
    /** The form that was left for another place, until it or the list of drafts is shown again. */
    private Optional<InterruptedForm> begun = Optional.empty();

    private Screen current;

    Shell(ScreenContext context, Routes routes, HistoryNavigator historyNavigator) {
        this.context = context;
        this.routes = routes;
        this.historyNavigator = historyNavigator;
        this.nav = new NavBar(context.texts(), historyNavigator);
        this.syncLine = new SyncLine(context.texts());
        HBox.setHgrow(syncLine, Priority.ALWAYS);
        this.status = new HBox(syncLine);
        status.getStyleClass().add("status-bar");
        getStyleClass().add("shell");
        widthProperty().addListener((is, was, now) -> arrange());
        heightProperty().addListener((is, was, now) -> arrange());
        sceneProperty().addListener((is, was, now) -> Platform.runLater(this::focusPage));
        setCenter(middle);
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
            leaveFor(to);
        }
        current = routes.screen(to);
        if (current.writing().isPresent() || to instanceof Destination.Today) {
            begun = Optional.empty();
        }
        middle.setCenter(current.node());
        showBegun();
        focusPage();
        nav.choose(to);
    }

    /** Back out of a form was meant; to another place one goes to look something up. */
    private void leaveFor(Destination to) {
        if (HistoryNavigator.isPlace(to)) {
            begun = current.writing()
                    .map(record -> InterruptedForm.of("", historyNavigator.left(), record))
                    .or(() -> begun);
        }
        current.leave();
    }

    private void showBegun() {
        middle.setTop(begun.flatMap(form -> OpenDraftBar.of(context, form.record(), () -> goOn(form)))
                .orElse(null));
    }

    /** By the way that was left: who was on a detour comes back from it to what was begun. */
    private void goOn(InterruptedForm form) {
        List<Destination> way = form.resumed(context.journal());
        historyNavigator.follow(way.isEmpty() ? List.of(new Destination.EditRecord(form.record())) : way);
    }

    /** To the page as a whole: reading begins at its top, and no button looks chosen before anything is. */
    private void focusPage() {
        current.node().requestFocus();
    }

    private void changed() {
        syncLine.show(context.journal().syncState(), context.today());
        nav.show(context.journal().syncState());
        current.refresh();
        showBegun();
    }

    /** The form that stands open now or was left for another place, to be led back to; empty where nothing is written. */
    Optional<InterruptedForm> interrupted(String login) {
        return current.writing()
                .map(record -> InterruptedForm.of(login, historyNavigator.way(), record))
                .or(() -> begun.map(form -> form.of(login)));
    }

    /** The form that was left for another place; empty when there is none to be led back to. */
    Optional<InterruptedForm> begun() {
        return begun;
    }

    /** Goes on leading back to a form that was left before this frame was made. */
    void leadBackTo(InterruptedForm form) {
        begun = Optional.of(form);
        showBegun();
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
