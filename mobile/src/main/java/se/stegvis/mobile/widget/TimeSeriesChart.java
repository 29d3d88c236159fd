package se.stegvis.mobile.widget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * A chart of numbers over time: one or more lines drawn, with the same numbers as a table beside them for whoever does not see the
 * drawing. The newest are shown, so that a long history costs no more than a short one.
 */
public final class TimeSeriesChart extends VBox {
    private static final int SHOWN = 12;

    /** One number on one day. */
    public record Point(LocalDate on, BigDecimal value) {}

    /**
     * One line.
     *
     * @param name what the numbers are
     * @param points in any order
     */
    public record CurveLine(String name, List<Point> points) {
        Optional<BigDecimal> on(LocalDate day) {
            return points.stream()
                    .filter(point -> point.on().equals(day))
                    .map(Point::value)
                    .reduce((earlier, later) -> later);
        }
    }

    /** @param highest the top of the scale; the drawing grows beyond it when a number does */
    public TimeSeriesChart(List<CurveLine> lines, double highest, Texts texts) {
        getStyleClass().add("curve");
        List<CurveLine> newest = newest(lines);
        TimeSeriesDrawing drawing = new TimeSeriesDrawing(newest, highest, texts);
        drawing.setAccessibleText(spoken(newest, texts));
        getChildren().setAll(new TwoColumns(drawing, table(newest, texts)));
    }

    private static List<CurveLine> newest(List<CurveLine> lines) {
        List<LocalDate> days = days(lines);
        LocalDate first = days.isEmpty() ? LocalDate.MIN : days.get(Math.max(0, days.size() - SHOWN));
        return lines.stream()
                .map(line -> new CurveLine(
                        line.name(),
                        line.points().stream()
                                .filter(point -> !point.on().isBefore(first))
                                .toList()))
                .toList();
    }

    private static List<LocalDate> days(List<CurveLine> lines) {
        return List.copyOf(lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::on)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Newest on top. */
    private static Node table(List<CurveLine> lines, Texts texts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("curve-table");
        for (int column = 0; column < lines.size(); column++) {
            table.add(Labels.strong(lines.get(column).name()), column + 1, 0);
        }
        List<LocalDate> days = days(lines);
        for (int at = 0; at < days.size(); at++) {
            LocalDate day = days.get(at);
            int row = days.size() - at;
            Label date = Labels.muted(texts.briefDate(day));
            date.setMinWidth(USE_PREF_SIZE);
            table.add(date, 0, row);
            for (int column = 0; column < lines.size(); column++) {
                table.add(Labels.plain(shown(lines.get(column).on(day))), column + 1, row);
            }
        }
        return table;
    }

    private static String spoken(List<CurveLine> lines, Texts texts) {
        return lines.stream()
                .map(line -> line.name() + ": "
                        + days(List.of(line)).stream()
                                .map(day -> texts.briefDate(day) + " " + shown(line.on(day)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
    }

    private static String shown(Optional<BigDecimal> number) {
        return number.map(NumberField::inWords).orElse("–");
    }
}
