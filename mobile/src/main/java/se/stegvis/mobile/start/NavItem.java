package se.stegvis.mobile.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Icon;

/** One place in the navigation: its sign, its name, and how much there waits for the person. */
final class NavItem extends Button {
    private final String name;
    private final Icon icon;
    private final Label count = new Label();

    NavItem(String name, Icon icon, Runnable action) {
        this.name = name;
        this.icon = icon;
        getStyleClass().add("nav-item");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(name);
        setOnAction(event -> action.run());
        count.getStyleClass().add("nav-count");
        count.setVisible(false);
        count.managedProperty().bind(count.visibleProperty());
    }

    /** Sign, name and count beside each other. */
    void lying() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(icon.node(), label(), gap, count);
        line.getStyleClass().add("nav-line");
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
    }

    /** The sign above the name. */
    void arrange(boolean narrow) {
        HBox sign = new HBox(icon.node(), count);
        sign.getStyleClass().add("nav-sign");
        Label label = label();
        if (narrow) {
            label.setMinWidth(0);
        }
        VBox column = new VBox(sign, label);
        column.getStyleClass().add("nav-column");
        column.setAlignment(Pos.CENTER);
        setGraphic(column);
    }

    /** @param spoken the name with the count, for a screen reader */
    void count(int number, String spoken) {
        count.setText(String.valueOf(number));
        count.setVisible(number > 0);
        setAccessibleText(name);
        setAccessibleHelp(number > 0 ? spoken : "");
    }

    private Label label() {
        Label label = new Label(name);
        label.getStyleClass().add("nav-label");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
