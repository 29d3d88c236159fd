package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;

/** The drawing of a {@link TimeSeriesChart}. Distances are those of the days. */
final class TimeSeriesDrawing extends LineChart<Number, Number> {
    private static final double HEIGHT = 220;
    private static final int TICKS = 5;
    private static final int LEAST_DAYS = 28;

    TimeSeriesDrawing(List<TimeSeriesChart.CurveLine> lines, double highest, Texts texts) {
        super(days(lines, texts), values(lines, highest));
        setAnimated(false);
        setLegendVisible(lines.size() > 1);
        pseudoClassStateChanged(Style.SINGLE, lines.size() == 1);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        lines.forEach(line -> getData().add(series(line)));
    }

    private static XYChart.Series<Number, Number> series(TimeSeriesChart.CurveLine line) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.setName(line.name());
        line.points().stream()
                .sorted(Comparator.comparing(TimeSeriesChart.Point::on))
                .forEach(point ->
                        series.getData().add(new XYChart.Data<>(point.on().toEpochDay(), point.value())));
        return series;
    }

    private static NumberAxis values(List<TimeSeriesChart.CurveLine> lines, double highest) {
        double top = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point.value().doubleValue())
                .max()
                .orElse(0);
        double upper = Math.max(highest, Math.ceil(top / TICKS) * TICKS);
        NumberAxis axis = new NumberAxis(0, upper, Math.max(1, Math.ceil(upper / TICKS)));
        axis.setMinorTickVisible(false);
        return axis;
    }

    /** From the first day to the last, with room beside them; a few days are not spread over the whole width. */
    private static NumberAxis days(List<TimeSeriesChart.CurveLine> lines, Texts texts) {
        long[] days = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToLong(point -> point.on().toEpochDay())
                .sorted()
                .toArray();
        long first = days.length == 0 ? 0 : days[0];
        long span = days.length == 0 ? 0 : days[days.length - 1] - first;
        long width = Math.max(LEAST_DAYS, span + span / TICKS);
        long from = first - (width - span) / 2;
        NumberAxis axis = new NumberAxis(from, from + width, Math.max(1, width / 3.0));
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number day) {
                return texts.briefDate(LocalDate.ofEpochDay(Math.round(day.doubleValue())));
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("an axis is only read");
            }
        });
        return axis;
    }
}
