package se.stegvis.mobile.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.stegvis.shared.text.VisibleText;

/**
 * A document as strict XHTML with its style inside: nothing is fetched, and whatever a person wrote stays text. Any
 * platform's print service can take it from here.
 */
public final class Xhtml {
    private static final String STYLE = "paper.css";

    private static final String SMALL =
            "font-family: 'Stegvis Paper', 'Stegvis Ethiopic'; font-size: 9pt; color: #333; ";

    private final StringBuilder out = new StringBuilder();

    private Xhtml() {}

    public static String of(PaperDocument sheet) {
        return new Xhtml().write(sheet);
    }

    private String write(PaperDocument sheet) {
        String language = sheet.language().getLanguage();
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(language)
                .append("\" xml:lang=\"")
                .append(language)
                .append("\">\n<head>");
        element("title", sheet.title());
        out.append("<meta name=\"description\" content=\"")
                .append(text(sheet.title()))
                .append("\"/>");
        element("style", style() + margins(sheet));
        out.append("</head>\n<body>");
        sheet.head().forEach(line -> out.append("<p class=\"head\"")
                .append(direction(line))
                .append('>')
                .append(text(line))
                .append("</p>\n"));
        element("h1", sheet.title());
        sheet.blocks().forEach(this::block);
        return out.append("</body>\n</html>").toString();
    }

    private void block(DocumentBlock block) {
        if (block instanceof DocumentBlock.Heading heading) {
            element("h2", heading.text());
        } else if (block instanceof DocumentBlock.Paragraph paragraph) {
            paragraph.text().lines().filter(VisibleText::isVisible).forEach(line -> element("p", line));
        } else if (block instanceof DocumentBlock.Points points) {
            out.append("<ul>");
            points.items().forEach(item -> element("li", item));
            out.append("</ul>\n");
        } else if (block instanceof DocumentBlock.Ink ink) {
            ink(ink);
        } else if (block instanceof DocumentBlock.Table table) {
            table(table);
        }
    }

    /** 300 pixels wide; {@code alt} is where the PDF takes what is read aloud. */
    private void ink(DocumentBlock.Ink ink) {
        String label = text(ink.label());
        out.append("<p class=\"ink\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 300\"")
                .append(" width=\"300\" height=\"90\" role=\"img\" aria-label=\"")
                .append(label)
                .append("\" alt=\"")
                .append(label)
                .append("\"><path fill=\"none\" stroke=\"black\" stroke-width=\"6\" d=\"")
                .append(text(ink.strokes()))
                .append("\"/></svg></p>\n");
    }

    private void table(DocumentBlock.Table table) {
        String direction = direction(table.caption());
        out.append("<table")
                .append(direction)
                .append("><caption")
                .append(direction)
                .append('>')
                .append(text(table.caption()))
                .append("</caption>\n");
        table.columns().forEach(name -> out.append("<col class=\"of")
                .append(table.columns().size())
                .append("\"/>"));
        out.append("\n<thead><tr>");
        table.columns().forEach(name -> out.append("<th scope=\"col\"")
                .append(direction(name))
                .append('>')
                .append(text(name))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>");
        table.rows().forEach(this::row);
        out.append("</tbody></table>\n");
    }

    private void row(List<String> cells) {
        out.append("<tr><th scope=\"row\"")
                .append(direction(cells.get(0)))
                .append('>')
                .append(lines(cells.get(0)))
                .append("</th>");
        cells.stream().skip(1).forEach(cell -> out.append("<td")
                .append(direction(cell))
                .append('>')
                .append(lines(cell))
                .append("</td>"));
        out.append("</tr>\n");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append(direction(text))
                .append('>')
                .append(text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** A text whose first letter is written from the right begins at the right (UAX 9, P2 and P3). */
    private static String direction(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(of -> of == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || of == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || of == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(of -> of == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "" : " dir=\"rtl\"")
                .findFirst()
                .orElse("");
    }

    private static String lines(String text) {
        return text.lines().map(Xhtml::text).collect(Collectors.joining("<br/>"));
    }

    /** The foot of each page is style, so that it is not read aloud as part of the text. */
    private static String margins(PaperDocument sheet) {
        String[] around = sheet.page().split("\\{[01]}", -1);
        return "\n@page { @bottom-left { " + SMALL + "content: \"" + quoted(sheet.footer()) + "\"; }"
                + " @bottom-right { " + SMALL + "content: \"" + quoted(around[0]) + "\" counter(page) \""
                + quoted(around[1])
                + "\" counter(pages) \"" + quoted(around[2]) + "\"; } }";
    }

    /** Everything but letters, digits and spaces as the style language escapes it. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(sign -> Character.isLetterOrDigit(sign) || sign == ' '
                        ? Character.toString(sign)
                        : "\\" + Integer.toHexString(sign) + " ")
                .collect(Collectors.joining());
    }

    /** Escaped; signs that XML cannot hold, such as a control sign pasted from elsewhere, become U+FFFD. */
    private static String text(String written) {
        return PaperDirection.of(written).codePoints().mapToObj(Xhtml::sign).collect(Collectors.joining());
    }

    private static String sign(int sign) {
        return switch (sign) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> allowed(sign) ? Character.toString(sign) : "\uFFFD";
        };
    }

    private static boolean allowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }

    private static String style() {
        try (InputStream in = Xhtml.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + STYLE + " is not in the program: build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + STYLE + " cannot be read", unreadable);
        }
    }
}
