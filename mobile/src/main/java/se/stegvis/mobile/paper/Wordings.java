package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.text.PlainText;

/** Fields of a record as parts of a document, in the words of the read view. */
final class Wordings {
    private final FieldWords words;
    private final CareRecord content;

    Wordings(FieldWords words, CareRecord content) {
        this.words = words;
        this.content = content;
    }

    /** The value of a field in words; empty text when there is none. */
    String value(String field) {
        return content.spec()
                .field(field)
                .map(spec -> words.value(spec, content.doc().node(field)))
                .orElse("");
    }

    /** Heading and text of each of these fields that says something, in that order. */
    List<Block> sections(String... fields) {
        List<Block> blocks = new ArrayList<>();
        for (String field : fields) {
            String value = value(field);
            if (PlainText.isVisible(value)) {
                blocks.add(new Block.Heading(words.label(field)));
                blocks.add(new Block.Paragraph(value));
            }
        }
        return blocks;
    }

    /** All that it says but these fields. */
    List<Block> allBut(Set<String> left) {
        return sections(content.spec().fields().stream()
                .map(FieldSpec::name)
                .filter(name -> !left.contains(name))
                .toArray(String[]::new));
    }
}
