package se.stegvis.mobile.start;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.SyncState;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Navigator;
import se.stegvis.mobile.widget.Texts;

/** The places of the product, at the left side of a lying tablet or along the bottom of a standing one. */
final class NavBar {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final Navigator navigator;
    private final Map<Destination, NavItem> items = new LinkedHashMap<>();

    NavBar(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        add("nav.today", Icon.TODAY, new Destination.Today());
        add("nav.cases", Icon.CASES, new Destination.Cases());
        add("nav.guide", Icon.GUIDE, Destination.WhoDoesWhat.PLACE);
        add("nav.outbox", Icon.OUTBOX, new Destination.Outbox());
        add("nav.conflicts", Icon.CONFLICT, new Destination.Conflicts());
        add("nav.settings", Icon.SETTINGS, new Destination.Settings());
    }

    private void add(String key, Icon icon, Destination place) {
        items.put(place, new NavItem(texts.get(key), icon, () -> navigator.go(place)));
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
        items.values().forEach(item -> {
            item.lying();
            side.getChildren().add(item);
        });
        side.getChildren().addAll(gap, user);
        return side;
    }

    /**
     * Along the bottom.
     *
     * @param narrow on a phone, where the names must share the width: smaller, and cut off before they push the page aside
     */
    Pane bottom(boolean narrow) {
        HBox bottom = new HBox();
        bottom.getStyleClass().add("nav-bottom");
        if (narrow) {
            bottom.getStyleClass().add("nav-narrow");
        }
        items.values().forEach(item -> {
            item.arrange(narrow);
            HBox.setHgrow(item, Priority.ALWAYS);
            bottom.getChildren().add(item);
        });
        return bottom;
    }

    void choose(Destination here) {
        items.forEach((place, item) -> item.pseudoClassStateChanged(CHOSEN, place.equals(here)));
    }

    /** Counts beside the places where something waits for the person. */
    void show(SyncState state) {
        count(new Destination.Outbox(), state.needAttention());
        count(new Destination.Conflicts(), state.conflicts());
    }

    private void count(Destination place, int number) {
        items.get(place).count(number, texts.get("nav.count", number));
    }
}
