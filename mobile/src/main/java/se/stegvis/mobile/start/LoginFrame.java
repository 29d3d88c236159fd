package se.stegvis.mobile.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;

/** The sheet in the middle of the screen that unlocking and the first login use. */
final class LoginFrame extends ScrollPane {
    private final VBox sheet = new VBox();

    LoginFrame(Texts texts, String heading, String explanation) {
        getStyleClass().add("entry");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        Label name = new Label(texts.get("app.name"), Icon.STEPS.node());
        name.getStyleClass().add("brand");
        Label title = new Label(heading);
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        sheet.getStyleClass().addAll("card", "entry-sheet");
        sheet.getChildren().setAll(name, title, Labels.muted(explanation));
        setContent(new StackPane(sheet));
    }

    LoginFrame add(Node... nodes) {
        sheet.getChildren().addAll(nodes);
        return this;
    }
}
