package se.stegvis.server.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.stegvis.shared.text.VisibleText;

/**
 * A file that a Swedish spreadsheet opens as it is: semicolons, UTF-8 with its mark, and no cell that a spreadsheet
 * would take for a formula.
 */
public final class CsvFile {
    public static final String MEDIA_TYPE = "text/csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS = "=+-@\t\r\n|%";

    private CsvFile() {}

    /** @param name without ending, and without anything about a person */
    public static HttpResponse<byte[]> of(String name, List<String> head, List<List<String>> rows) {
        CSVFormat format =
                CSVFormat.Builder.create(CSVFormat.EXCEL).setDelimiter(';').get();
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(head.stream().map(CsvFile::inert));
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvFile::inert));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return HttpResponse.ok(text.toString().getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of(MEDIA_TYPE + "; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    /** With an apostrophe before what would begin a formula, also behind white space. */
    static String inert(String cell) {
        String seen = VisibleText.trimmed(cell);
        boolean formula = !seen.isEmpty() && FORMULA_BEGINS.indexOf(seen.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0;
        return formula || control ? "'" + cell : cell;
    }
}
