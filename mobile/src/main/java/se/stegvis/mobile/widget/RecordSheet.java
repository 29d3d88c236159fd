package se.stegvis.mobile.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DfaChain;
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
            "training",
            "team");

    public RecordSheet(CareRecord content, FieldWords words) {
        getStyleClass().add("record-sheet");
        FieldWords own = words.within(content);
        List<String> drawn = drawn(content);
        content.spec().fields().stream()
                .filter(field -> !UNSEEN.contains(field.name()) && !drawn.contains(field.name()))
                .forEach(field -> add(content, field, own));
        if (content instanceof DfaChain chain) {
            getChildren().add(0, words.chain(chain));
        }
        content.doc().text("signatureStrokes").ifPresent(path -> getChildren().add(words.signature(path)));
    }

    /** Fields that are drawn instead of said. */
    private static List<String> drawn(CareRecord content) {
        return content instanceof DfaChain
                ? Arrays.stream(ChainLink.Level.values())
                        .map(ChainLink.Level::map)
                        .toList()
                : List.of();
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
