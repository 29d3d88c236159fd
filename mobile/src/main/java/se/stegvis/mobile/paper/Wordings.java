package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.text.VisibleText;

/** Fields of a record as parts of a document, in the words of the read view. */
final class Wordings {
    private final FieldWords words;
    private final CareRecord content;

    Wordings(FieldWords words, CareRecord content) {
        this.words = words;
        this.content = content;
    }

    /** The value of a field in words; empty text when there is none. */
    String value(FieldSpec field) {
        return words.value(field, content.doc().node(field));
    }

    /** Heading and text of each of these fields that says something, in that order. */
    List<DocumentBlock> sections(FieldSpec... fields) {
        List<DocumentBlock> blocks = new ArrayList<>();
        for (FieldSpec field : fields) {
            String value = value(field);
            if (VisibleText.isVisible(value)) {
                blocks.add(new DocumentBlock.Heading(words.label(field.name())));
                blocks.add(new DocumentBlock.Paragraph(value));
            }
        }
        return blocks;
    }

    /** All that it says but these fields. */
    List<DocumentBlock> allBut(Set<FieldSpec> left) {
        return sections(content.spec().fields().stream()
                .filter(field -> !left.contains(field))
                .toArray(FieldSpec[]::new));
    }
}
