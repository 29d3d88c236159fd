package se.stegvis.mobile.paper;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.SignaturePicture;
import se.stegvis.shared.text.BidiIsolation;

/** The blocks of the document, in its order. */
final class PaperPreview extends VBox {
    PaperPreview(PaperDocument sheet) {
        getStyleClass().add("paper-preview");
        VBox head = new VBox();
        sheet.head().forEach(line -> head.getChildren().add(Labels.muted(line)));
        Label title = Labels.strong(sheet.title());
        title.getStyleClass().add("paper-title");
        getChildren().addAll(head, title);
        sheet.blocks().forEach(block -> getChildren().add(node(block)));
    }

    private static Node node(DocumentBlock block) {
        if (block instanceof DocumentBlock.Heading heading) {
            return Labels.strong(heading.text());
        }
        if (block instanceof DocumentBlock.Paragraph paragraph) {
            return Labels.plain(paragraph.text());
        }
        if (block instanceof DocumentBlock.Points points) {
            VBox list = new VBox();
            points.items().forEach(item -> list.getChildren().add(Labels.plain("• " + BidiIsolation.of(item))));
            return list;
        }
        if (block instanceof DocumentBlock.Ink ink) {
            return SignaturePicture.of(ink.strokes(), ink.label());
        }
        return table((DocumentBlock.Table) block);
    }

    private static Node table(DocumentBlock.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("paper-table");
        for (int column = 0; column < table.columns().size(); column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / table.columns().size());
            grid.getColumnConstraints().add(share);
        }
        addRow(grid, 0, table.columns(), true);
        for (int row = 0; row < table.rows().size(); row++) {
            addRow(grid, row + 1, table.rows().get(row), false);
        }
        return new VBox(Labels.muted(table.caption()), grid);
    }

    private static void addRow(GridPane grid, int row, List<String> cells, boolean heading) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            grid.add(heading ? Labels.muted(text) : Labels.plain(text), column, row);
        }
    }
}
