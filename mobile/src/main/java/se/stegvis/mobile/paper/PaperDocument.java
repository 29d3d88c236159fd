package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document to be handed over: what it says, and nothing of how it looks.
 *
 * @param title of the document and the file's own title
 * @param language that it is written in
 * @param head lines above the title, such as the municipality and the date
 * @param blocks in reading order
 * @param footer at the bottom of each page, beside the page number
 * @param page the words around the page number, with {0} for the page and {1} for all pages
 */
public record PaperDocument(
        String title, Locale language, List<String> head, List<DocumentBlock> blocks, String footer, String page) {
    public PaperDocument {
        head = List.copyOf(head);
        blocks = List.copyOf(blocks);
    }

    /** All that is written in it, in reading order. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(head);
        texts.add(title);
        blocks.forEach(block -> texts.addAll(block.texts()));
        texts.add(footer);
        return texts;
    }

    /** Leaves out what is written. */
    @Override
    public String toString() {
        return "PaperDocument[" + blocks.size() + "]";
    }
}
