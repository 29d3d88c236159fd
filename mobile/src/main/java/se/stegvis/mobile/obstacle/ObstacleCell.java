package se.stegvis.mobile.obstacle;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Obstacle;
import se.stegvis.shared.text.BidiIsolation;

/** One line of the register: what, in whose case and when, and where it can be solved. */
final class ObstacleCell extends ListCell<ObstacleRegister.ObstacleRow> {
    private static final double NARROW = 600;

    /** The parts beside the words of a line: its margins and the arrow. */
    private static final double BESIDE = 84;

    private final Texts texts;

    ObstacleCell(Texts texts) {
        this.texts = texts;
        // As wide as the list and no wider, whatever is in it.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ObstacleRegister.ObstacleRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : line(row));
    }

    private HBox line(ObstacleRegister.ObstacleRow row) {
        Obstacle obstacle = row.obstacle();
        String level = obstacle.level().map(texts.wording()::choice).orElse(texts.get("obstacle.no-level"));
        Label what = Labels.strong(obstacle.doc().get(Obstacle.WHAT).orElse(texts.get("obstacle.no-words")));
        VBox words = new VBox(what);
        if (isNarrow()) {
            // A phone has room downwards: whole words, and each thing on its line.
            what.prefWidthProperty().bind(getListView().widthProperty().subtract(BESIDE));
            words.getChildren().add(oneLine(Labels.muted(level)));
        } else {
            oneLine(what);
        }
        words.getChildren().add(oneLine(Labels.muted(under(row))));
        words.getStyleClass().add("case-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        line.getStyleClass().add("case-line");
        if (!isNarrow()) {
            line.getChildren().add(new Badge(level, Tone.ACCENT));
        }
        line.getChildren().add(Icon.NEXT.node());
        setAccessibleText(BidiIsolation.joined(", ", what.getText(), under(row), level));
        return line;
    }

    private String under(ObstacleRegister.ObstacleRow row) {
        String day = row.obstacle()
                .happenedAt()
                .map(at -> " · " + texts.date(Texts.day(at)))
                .orElse("");
        String draft = row.obstacle().signed() ? "" : " · " + texts.wording().choice(CommonFields.STATUS, "DRAFT");
        return BidiIsolation.of(texts.person(row.card().clientName())) + day + draft;
    }

    private boolean isNarrow() {
        return getListView() != null && getListView().getWidth() < NARROW;
    }

    private static Label oneLine(Label label) {
        label.setWrapText(false);
        label.setMinHeight(0);
        return label;
    }
}
