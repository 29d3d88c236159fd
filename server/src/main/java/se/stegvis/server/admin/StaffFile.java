package se.stegvis.server.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.stegvis.shared.text.VisibleText;

/**
 * A file of staff: CSV in UTF-8, with or without a byte order mark, with semicolons or commas, whose first line names the
 * columns in any order.
 *
 * @param rows those that can be read, in the order of the file
 * @param findings the places that cannot be read
 */
record StaffFile(List<StaffRow> rows, List<RowFinding> findings) {
    static final List<String> COLUMNS = List.of("username", "name", "email", "role", "team");

    private static final String HEAD = String.join(";", COLUMNS);
    private static final long LARGEST = 5_000_000;

    /** @throws WrongInput when the file as a whole cannot be read */
    static StaffFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new WrongInput("FILE is '" + file + "': there is no such file. Name a CSV file");
            }
            if (Files.size(file) > LARGEST) {
                throw new WrongInput("FILE is '" + file + "': it is larger than 5 MB. Divide it into several");
            }
            return parsed(file, text(file, Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new WrongInput("FILE is '" + file + "': it cannot be read. Check that you may read it");
        }
    }

    private static String text(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            long line = 1
                    + new String(bytes, 0, in.position(), StandardCharsets.UTF_8)
                            .lines()
                            .count();
            throw new WrongInput("FILE is '" + file + "': about line " + Math.max(1, line - 1)
                    + " stands a sign that is not UTF-8. Save it as 'CSV UTF-8' in the spreadsheet");
        }
    }

    private static StaffFile parsed(Path file, String text) throws IOException {
        String head = text.lines().findFirst().orElse("");
        char delimiter = head.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        List<StaffRow> rows = new ArrayList<>();
        List<RowFinding> findings = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns = columns(file, records);
            while (true) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                try {
                    if (!records.hasNext()) {
                        break;
                    }
                    row(line, records.next(), columns, rows, findings);
                } catch (UncheckedIOException | IllegalStateException torn) {
                    findings.add(new RowFinding(
                            line,
                            "",
                            "",
                            "a quotation mark has no end or stands within a cell; write it twice, or not"));
                    break;
                }
            }
        }
        if (rows.isEmpty() && findings.isEmpty()) {
            throw new WrongInput(
                    "FILE is '" + file + "': it names nobody. Write a row for each person below the first line");
        }
        return new StaffFile(List.copyOf(rows), List.copyOf(findings));
    }

    private static List<String> columns(Path file, Iterator<CSVRecord> records) {
        List<String> columns = new ArrayList<>();
        if (records.hasNext()) {
            records.next().forEach(cell -> columns.add(VisibleText.trimmed(cell).toLowerCase(Locale.ROOT)));
        }
        if (columns.size() != COLUMNS.size() || !new HashSet<>(columns).equals(new HashSet<>(COLUMNS))) {
            throw new WrongInput("FILE is '" + file + "': its first line is '" + String.join(";", columns)
                    + "'. Write the columns " + HEAD + " there, in any order");
        }
        return columns;
    }

    private static void row(
            int line, CSVRecord cells, List<String> columns, List<StaffRow> rows, List<RowFinding> findings) {
        if (cells.stream().noneMatch(VisibleText::isVisible)) {
            return;
        }
        if (cells.size() != columns.size()) {
            findings.add(new RowFinding(
                    line,
                    "",
                    "",
                    "the row has " + cells.size() + " cells; write " + columns.size()
                            + ", an empty one where there is nothing"));
            return;
        }
        rows.add(new StaffRow(
                line,
                cells.get(columns.indexOf("username")),
                cells.get(columns.indexOf("name")),
                cells.get(columns.indexOf("email")),
                cells.get(columns.indexOf("role")),
                cells.get(columns.indexOf("team"))));
    }
}
