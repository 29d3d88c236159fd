package se.stegvis.mobile.consent;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;

/** The glass to sign on, by finger, pen or mouse. Undo, redo and clear are buttons. */
final class SignaturePad extends VBox {
    private final Signature signature;
    private final Consumer<String> written;
    private final Pane glass = new Pane();
    private final SVGPath ink = new SVGPath();
    private final Button undo;
    private final Button redo;
    private final Button clear;

    /**
     * @param shown the text under which it was drawn, and is signed
     * @param written gets the strokes as path text after each stroke; empty text when there is no signature
     */
    SignaturePad(String path, String shown, Texts texts, Consumer<String> written) {
        this.signature = Signature.of(path, shown);
        this.written = written;
        getStyleClass().add("signature");
        glass.getStyleClass().add("signature-glass");
        glass.setAccessibleText(texts.get("consent.sign-here"));
        glass.prefHeightProperty()
                .bind(widthProperty().multiply(Signature.HEIGHT).divide(Signature.WIDTH));
        glass.setMinHeight(USE_PREF_SIZE);
        ink.getStyleClass().add("signature-ink");
        ink.getTransforms().add(scale());
        glass.getChildren().setAll(line(), ink);
        undo = Buttons.secondary(texts.get("consent.undo-stroke"), Icon.BACK, () -> change(signature::undo));
        redo = Buttons.secondary(texts.get("consent.redo-stroke"), Icon.NEXT, () -> change(signature::redo));
        clear = Buttons.secondary(texts.get("consent.clear"), Icon.REMOVE, () -> change(signature::clear));
        FlowPane buttons = new FlowPane(undo, redo, clear);
        buttons.getStyleClass().add("chips");
        getChildren().setAll(glass, buttons);
        listen();
        draw();
    }

    /** The text shown now; a signature under another text is gone without telling, and no button brings it back. */
    void under(String shown) {
        signature.under(shown);
        draw();
    }

    /** Takes the signature away without telling, so that no button brings it back. */
    void forget() {
        signature.forget();
        draw();
    }

    private Scale scale() {
        Scale scale = new Scale();
        scale.xProperty().bind(glass.widthProperty().divide(Signature.WIDTH));
        scale.yProperty().bind(glass.heightProperty().divide(Signature.HEIGHT));
        return scale;
    }

    private Line line() {
        Line line = new Line();
        line.getStyleClass().add("signature-line");
        line.startXProperty().bind(glass.widthProperty().multiply(0.05));
        line.endXProperty().bind(glass.widthProperty().multiply(0.95));
        line.startYProperty().bind(glass.heightProperty().multiply(0.75));
        line.endYProperty().bind(line.startYProperty());
        return line;
    }

    private void listen() {
        glass.setOnMousePressed(at -> move(at, true));
        glass.setOnMouseDragged(at -> move(at, false));
        glass.setOnMouseReleased(up -> change(() -> {}));
        // A finger that writes must not scroll the page under it; the mouse wheel may.
        glass.addEventHandler(TouchEvent.ANY, TouchEvent::consume);
        glass.addEventHandler(ScrollEvent.ANY, scroll -> {
            if (scroll.isDirect()) {
                scroll.consume();
            }
        });
    }

    private void move(MouseEvent at, boolean begins) {
        double x = at.getX() / glass.getWidth();
        double y = at.getY() / glass.getHeight();
        if (begins) {
            signature.begin(x, y);
        } else {
            signature.draw(x, y);
        }
        draw();
        at.consume();
    }

    private void change(Runnable action) {
        action.run();
        draw();
        written.accept(signature.empty() ? "" : signature.path());
    }

    private void draw() {
        ink.setContent(signature.path());
        undo.setDisable(signature.untouched());
        clear.setDisable(signature.untouched());
        redo.setDisable(!signature.canRedo());
    }
}
