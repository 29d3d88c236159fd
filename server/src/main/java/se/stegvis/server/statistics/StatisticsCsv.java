package se.stegvis.server.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The figures as CSV, semicolons and decimal commas as Swedish spreadsheets expect, with the definition beside each figure. What is
 * hidden says so. Cells are our own words and numbers; a step's key, which municipalities choose, is made harmless.
 */
public final class StatisticsCsv {
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    private final ResourceBundle texts;

    public StatisticsCsv(Locale language) {
        this.texts = ResourceBundle.getBundle(
                "se.stegvis.server.statistics.statistics",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String write(Period period, List<Figure> figures) {
        StringBuilder csv = new StringBuilder();
        // Spreadsheets take the mark at the beginning as UTF-8.
        csv.append('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            printer.printRecord((Object[]) texts.getString("header").split(";"));
            for (Figure figure : figures) {
                printer.printRecord(row(period, figure));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** What a figure counts, in words. */
    public String definition(String measure) {
        return texts.getString("definition." + measure);
    }

    /** What is asked for when a day of the period is missing or cannot be read. */
    String missing(String field) {
        return texts.getString("missing." + field);
    }

    public String title(Figure figure) {
        return (texts.getString("title." + figure.measure()) + " " + figure.about()).strip();
    }

    private List<String> row(Period period, Figure figure) {
        String hidden = texts.getString("hidden");
        return List.of(
                period.from().toString(),
                period.through().toString(),
                harmless(title(figure)),
                texts.getString("dimension." + figure.dimension()),
                harmless(group(figure)),
                figure.value().map(StatisticsCsv::number).orElse(hidden),
                figure.people().map(String::valueOf).orElse(hidden),
                definition(figure.measure()));
    }

    private String group(Figure figure) {
        String key = "group." + figure.group();
        return texts.containsKey(key) ? texts.getString(key) : figure.group();
    }

    private static String number(double value) {
        String text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        return text.replace('.', ',');
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
