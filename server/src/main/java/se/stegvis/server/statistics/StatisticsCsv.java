package se.stegvis.server.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The figures as CSV, semicolons and decimal commas as Swedish spreadsheets expect, with the definition beside each
 * figure. A hidden cell says so. Cells are our own words and numbers; a step's key, which municipalities choose, is
 * made harmless.
 */
public final class StatisticsCsv {
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    private final FigureWords words;

    public StatisticsCsv(Locale language) {
        this.words = new FigureWords(language);
    }

    public String write(Period period, List<Figure> figures) {
        StringBuilder csv = new StringBuilder();
        // Spreadsheets take the mark at the beginning as UTF-8.
        csv.append('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            printer.printRecord((Object[]) words.text("header").split(";"));
            for (Figure figure : figures) {
                printer.printRecord(row(period, figure));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** The request when a day of the period is missing or cannot be read. */
    String missing(String field) {
        return words.text("missing." + field);
    }

    private List<String> row(Period period, Figure figure) {
        return List.of(
                period.from().toString(),
                period.through().toString(),
                harmless(words.title(figure)),
                words.dimension(figure),
                harmless(words.group(figure)),
                words.value(figure),
                words.people(figure),
                words.definition(figure));
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
