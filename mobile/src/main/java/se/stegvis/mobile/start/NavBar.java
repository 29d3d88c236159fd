package se.stegvis.mobile.start;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.store.SyncState;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Navigator;
import se.stegvis.mobile.widget.Texts;

/** The places of the product, at the left side of a lying tablet or along the bottom of a standing one. */
final class NavBar {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private record Place(String key, Icon icon, Destination destination) {}

    private static final Place OUTBOX = new Place("nav.outbox", Icon.OUTBOX, new Destination.Outbox());
    private static final Place CONFLICTS = new Place("nav.conflicts", Icon.CONFLICT, new Destination.Conflicts());
    private static final Place[] PLACES = {
        new Place("nav.today", Icon.TODAY, new Destination.Today()),
        new Place("nav.cases", Icon.CASES, new Destination.Cases()),
        OUTBOX,
        CONFLICTS,
        new Place("nav.settings", Icon.SETTINGS, new Destination.Settings())
    };

    private final Texts texts;
    private final Map<Destination, Button> buttons = new LinkedHashMap<>();

    NavBar(Texts texts, Navigator navigator) {
        this.texts = texts;
        for (Place place : PLACES) {
            Button button = new Button(texts.get(place.key()), place.icon().node());
            button.getStyleClass().add("nav-item");
            button.setOnAction(event -> navigator.go(place.destination()));
            buttons.put(place.destination(), button);
        }
    }

    /** Along the left side, with the product's name and who works here. */
    Pane side(String who) {
        Label brand = new Label(texts.get("app.name"), Icon.STEPS.node());
        brand.getStyleClass().add("nav-brand");
        Label user = new Label(who);
        user.getStyleClass().add("nav-user");
        user.setWrapText(true);
        VBox gap = new VBox();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox side = new VBox(brand);
        side.getStyleClass().add("nav-side");
        buttons.values().forEach(button -> {
            button.setContentDisplay(ContentDisplay.LEFT);
            button.setMaxWidth(Double.MAX_VALUE);
            side.getChildren().add(button);
        });
        side.getChildren().addAll(gap, user);
        return side;
    }

    /** Along the bottom. */
    Pane bottom() {
        HBox bottom = new HBox();
        bottom.getStyleClass().add("nav-bottom");
        buttons.values().forEach(button -> {
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            bottom.getChildren().add(button);
        });
        return bottom;
    }

    void choose(Destination here) {
        buttons.forEach((place, button) -> button.pseudoClassStateChanged(CHOSEN, place.equals(here)));
    }

    /** Counts beside the places where something waits for the person. */
    void show(SyncState state) {
        count(OUTBOX, state.needAttention());
        count(CONFLICTS, state.conflicts());
    }

    private void count(Place place, int number) {
        Label badge = new Label(number == 0 ? "" : String.valueOf(number));
        badge.getStyleClass().add("nav-count");
        badge.setVisible(number > 0);
        HBox sign = new HBox(place.icon().node(), badge);
        sign.getStyleClass().add("nav-sign");
        badge.setManaged(number > 0);
        Button button = buttons.get(place.destination());
        button.setGraphic(sign);
        button.setAccessibleText(
                number == 0 ? texts.get(place.key()) : texts.get("nav.count", texts.get(place.key()), number));
    }
}
