package se.stegvis.mobile.widget;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.wording.FieldLine;

/** A whole record, every filled field with its name; for reading and for the review before signing. */
public final class RecordSheet extends VBox {
    public RecordSheet(CareRecord content, FieldWords words) {
        getStyleClass().add("record-sheet");
        words.sheet(content, drawn(content)).forEach(this::add);
        if (content instanceof DfaChain chain) {
            getChildren().add(0, words.chain(chain));
        }
        content.doc().get(GlassSignature.STROKES).ifPresent(path -> getChildren()
                .add(words.signature(path)));
    }

    /** Fields that are drawn instead of said. */
    private static Set<FieldSpec> drawn(CareRecord content) {
        return content instanceof DfaChain
                ? Arrays.stream(ChainLink.Level.values())
                        .map(ChainLink.Level::map)
                        .collect(Collectors.<FieldSpec>toUnmodifiableSet())
                : Set.of();
    }

    private void add(FieldLine line) {
        Label name = Labels.muted(line.label());
        name.getStyleClass().add("sheet-name");
        VBox pair = new VBox(name, Labels.plain(line.value()));
        pair.getStyleClass().add("sheet-pair");
        getChildren().add(pair);
    }
}
