package se.stegvis.mobile.widget;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.FieldSpec;

/** A record as it stands, every filled field with its name; for reading and for the review before signing. */
public final class RecordSheet extends VBox {
    /** Fields that a person has no use for in a read view; what they mean is shown elsewhere. */
    private static final Set<String> UNSEEN = Set.of(
            "status",
            "addendumTo",
            "conflicts",
            "signatureHash",
            "signatureStrokes",
            "textVersion",
            "version",
            "attachments",
            "client",
            "consent",
            "document",
            "plan",
            "team");

    public RecordSheet(CareRecord content, FieldWords words) {
        getStyleClass().add("record-sheet");
        content.spec().fields().stream()
                .filter(field -> !UNSEEN.contains(field.name()))
                .forEach(field -> add(content, field, words));
        content.doc().text("signatureStrokes").ifPresent(path -> getChildren().add(words.signature(path)));
    }

    private void add(CareRecord content, FieldSpec field, FieldWords words) {
        String value = words.value(field, content.doc().node(field.name()));
        if (value.isBlank()) {
            return;
        }
        Label name = Words.muted(words.label(field.name()));
        name.getStyleClass().add("sheet-name");
        VBox pair = new VBox(name, Words.plain(value));
        pair.getStyleClass().add("sheet-pair");
        getChildren().add(pair);
    }
}
