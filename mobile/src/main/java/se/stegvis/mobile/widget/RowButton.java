package se.stegvis.mobile.widget;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/**
 * A row that is tapped as a whole and whose words wrap. A usual button measures its height before it knows its width, so
 * that a long name in it is cut off.
 */
public final class RowButton extends Button {
    private final Region line;

    public RowButton(Region line, Runnable action) {
        this.line = line;
        getStyleClass().add("row-button");
        setGraphic(line);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> within(getWidth()), widthProperty(), insetsProperty()));
        setOnAction(event -> action.run());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = within(width < 0 ? prefWidth(-1) : width);
        return snappedTopInset() + line.prefHeight(across) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double within(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }
}
