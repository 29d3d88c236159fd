package se.stegvis.mobile.widget;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A signature to look at, 300 px wide. */
public final class SignaturePicture {
    private static final double SCALE = 0.3;

    private SignaturePicture() {}

    /**
     * With its label above.
     *
     * @param path the strokes as the record keeps them: an SVG path in a box of 1000 × 300
     * @param label what it is
     */
    public static Node of(String path, String label) {
        SVGPath ink = new SVGPath();
        ink.setContent(path);
        ink.getStyleClass().add("signature-ink");
        ink.getTransforms().add(new Scale(SCALE, SCALE));
        Group picture = new Group(ink);
        picture.setAccessibleText(label);
        VBox pair = new VBox(Labels.muted(label), picture);
        pair.getStyleClass().add("sheet-pair");
        return pair;
    }
}
