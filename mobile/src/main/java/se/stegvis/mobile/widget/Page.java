package se.stegvis.mobile.widget;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The layout of a screen: header with title, content that scrolls in a column of readable width, a bar at the bottom. */
public final class Page extends BorderPane {
    private static final double PHONE = 600;

    private static final double REVEAL_GAP = 24;

    /** Half of a telephone. */
    private static final double LONGEST_WORD = 200;

    private final HBox header = new HBox();
    private final VBox titles = new VBox();
    private final Label heading = new Label();
    private final Label under = new Label();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();

    public Page(String title) {
        getStyleClass().add("page");
        heading.setText(GlyphRuns.of(title));
        heading.getStyleClass().add("page-title");
        heading.setWrapText(true);
        under.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        under.setMinHeight(USE_PREF_SIZE);
        heading.fontProperty().addListener((is, was, now) -> keepWordsWhole());
        heading.textProperty().addListener((is, was, now) -> keepWordsWhole());
        titles.getStyleClass().add("page-titles");
        titles.getChildren().add(heading);
        HBox.setHgrow(titles, Priority.ALWAYS);
        header.getStyleClass().add("page-header");
        header.getChildren().add(titles);
        content.getStyleClass().add("page-content");
        StackPane middle = new StackPane(content);
        middle.setMinWidth(0);
        content.setMinWidth(0);
        scroll.setContent(middle);
        widthProperty().addListener((is, was, now) -> pseudoClassStateChanged(Style.NARROW, now.doubleValue() < PHONE));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-scroll");
        setTop(header);
        setCenter(scroll);
    }

    /** Keeps the words of the title whole: the nodes beside it give way first. A word without an end is broken. */
    private void keepWordsWhole() {
        Text word = new Text();
        word.setFont(heading.getFont());
        double longest = 0;
        for (String one : heading.getText().split(" ")) {
            word.setText(one);
            longest = Math.max(longest, word.getLayoutBounds().getWidth());
        }
        titles.setMinWidth(longest < LONGEST_WORD ? Math.ceil(longest) : 0);
    }

    /** A line under the title, for example whose case it is. */
    public Page subtitle(String text) {
        under.setText(GlyphRuns.of(text));
        under.getStyleClass().setAll("label", "page-subtitle");
        titles.getChildren().setAll(heading);
        if (!text.isEmpty()) {
            titles.getChildren().add(under);
        }
        return this;
    }

    /** Changes title and the line under it; empty text leaves the line out. */
    public Page title(String title, String text) {
        heading.setText(GlyphRuns.of(title));
        return subtitle(text);
    }

    /** The way back, left of the title. */
    public Page back(Texts texts, Navigator navigator) {
        return backTo(texts, navigator::back);
    }

    /** A way back with something to do first. */
    public Page backTo(Texts texts, Runnable action) {
        Button back = Buttons.icon(texts.get("back"), Icon.BACK, action);
        header.getChildren().add(0, back);
        return this;
    }

    /** Something at the right of the header. */
    public Page aside(Node... nodes) {
        header.getChildren().addAll(nodes);
        return this;
    }

    public Page add(Node... nodes) {
        content.getChildren().addAll(nodes);
        return this;
    }

    /** The content column, to change what is shown. */
    public VBox content() {
        return content;
    }

    /**
     * Makes the content anew, as after a sync: the person stays where they were, as far down and with the focus on the same
     * button of the same row. When that is gone nothing has the focus, so that a key does nothing unlooked for.
     */
    public void renew(Runnable fill) {
        double down = scroll.getVvalue() * hidden();
        Optional<FocusPlace> focus = FocusPlace.in(content);
        if (focus.isPresent()) {
            requestFocus();
        }
        content.getChildren().clear();
        fill.run();
        if (getScene() == null) {
            return;
        }
        focus.ifPresent(place -> place.restore(content));
        applyCss();
        layout();
        scroll.setVvalue(hidden() <= 0 ? 0 : Math.min(1, down / hidden()));
    }

    private double hidden() {
        return content.getHeight() - scroll.getViewportBounds().getHeight();
    }

    /** Lets the content use the whole width, for lists and columns. */
    public Page wide() {
        content.getStyleClass().add("wide");
        return this;
    }

    /** Replaces the scrolled column by a node that scrolls itself, such as a virtualised list. */
    public Page filling(Node node) {
        setCenter(node);
        return this;
    }

    /** A bar that stays at the bottom. */
    public Page footer(Node bar) {
        setBottom(bar);
        return this;
    }

    /** Scrolls to the top. */
    public void toTop() {
        scroll.setVvalue(0);
    }

    /** Scrolls so that the node is in view, a little below the top. */
    public void reveal(Node node) {
        Bounds inContent = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double hidden = hidden();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.max(0, Math.min(1, (inContent.getMinY() - REVEAL_GAP) / hidden)));
    }
}
