package se.stegvis.mobile.consent;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Words;

/** A signature to look at, 300 px wide. */
public final class SignaturePicture {
    private static final double SCALE = 0.3;

    private SignaturePicture() {}

    /** @param path the strokes as the record keeps them */
    public static Node of(String path, Texts texts) {
        SVGPath ink = new SVGPath();
        ink.setContent(path);
        ink.getStyleClass().add("signature-ink");
        ink.getTransforms().add(new Scale(SCALE, SCALE));
        Group picture = new Group(ink);
        picture.setAccessibleText(texts.wording().field("signatureHash"));
        VBox pair = new VBox(Words.muted(texts.wording().field("signatureHash")), picture);
        pair.getStyleClass().add("sheet-pair");
        return pair;
    }
}
