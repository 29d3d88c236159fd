package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;

/** A block of a document, as a heading or a paragraph. Closed, so that paper and preview show the same. */
public sealed interface DocumentBlock {
    /** The text in it, in reading order. */
    List<String> texts();

    /** A heading under the title. */
    record Heading(String text) implements DocumentBlock {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        /** Leaves out the text. */
        @Override
        public String toString() {
            return "Heading[hidden]";
        }
    }

    /** Running text; a line break in it is kept. */
    record Paragraph(String text) implements DocumentBlock {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        /** Leaves out the text. */
        @Override
        public String toString() {
            return "Paragraph[hidden]";
        }
    }

    /**
     * A drawing by hand, such as a signature.
     *
     * @param label what it is
     * @param strokes an SVG path of {@code M} and {@code L} in a box of 1000 × 300
     */
    record Ink(String label, String strokes) implements DocumentBlock {
        @Override
        public List<String> texts() {
            return List.of(label);
        }

        /** Leaves out the strokes. */
        @Override
        public String toString() {
            return "Ink[hidden]";
        }
    }

    /** Points in no order. */
    record Points(List<String> items) implements DocumentBlock {
        public Points {
            items = List.copyOf(items);
        }

        @Override
        public List<String> texts() {
            return items;
        }

        /** Leaves out the text. */
        @Override
        public String toString() {
            return "Points[" + items.size() + "]";
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param columns their headings
     * @param rows as many cells each as there are columns; the first cell names the row
     */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements DocumentBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public List<String> texts() {
            List<String> texts = new ArrayList<>(List.of(caption));
            texts.addAll(columns);
            rows.forEach(texts::addAll);
            return texts;
        }

        /** Leaves out the cells. */
        @Override
        public String toString() {
            return "Table[" + rows.size() + "]";
        }
    }
}
