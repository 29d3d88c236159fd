package se.stegvis.mobile.form;

import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import se.stegvis.mobile.widget.Page;

/** Shows the form, or another page in its place. */
final class FormPlace implements FormView {
    private final StackPane root = new StackPane();
    private final Page page;
    private final Consumer<Runnable> unlessOvertaken;

    /** @param unlessOvertaken runs an action unless the review lacks something of the note */
    FormPlace(Page page, Consumer<Runnable> unlessOvertaken) {
        this.page = page;
        this.unlessOvertaken = unlessOvertaken;
        root.getChildren().setAll(page);
        // Nothing has the focus at first, so that the way back is not what the enter key does.
        root.sceneProperty().addListener((is, was, now) -> root.requestFocus());
    }

    Parent node() {
        return root;
    }

    @Override
    public void showForm() {
        root.getChildren().setAll(page);
    }

    @Override
    public void show(Parent instead) {
        root.getChildren().setAll(instead);
    }

    @Override
    public void unlessOvertaken(Runnable action) {
        unlessOvertaken.accept(action);
    }
}
