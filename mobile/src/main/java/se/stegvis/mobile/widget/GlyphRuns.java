package se.stegvis.mobile.widget;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.text.VisibleText;

/**
 * Text made ready for a label that wraps. JavaFX 21 on Linux draws a run of joined letters whole on its first line and
 * again on the next one when a line ends inside it ({@code PangoGlyphLayout} keeps the letters of a run that was split),
 * and one joined letter makes a run of the whole text around it. Here accents are composed, joined emoji are let go of
 * each other, and in a line with two directions the words that run from right to left, and a letter with an accent of
 * its own, are runs of their own by isolates (UAX 9). An override of direction is left out. Nothing of this is stored.
 */
final class GlyphRuns {
    /** The letters that JavaFX gives to its layout of joined ones: {@code ScriptMapper.isComplexCharCode}. */
    private static final Pattern JOINED = Pattern.compile(
            "[\\u0300-\\u036F\\u0590-\\u06FF\\u0900-\\u0E7F\\u0F00-\\u109F"
                    + "\\u1100-\\u11FF\\u13A0-\\u13FF\\u1780-\\u18AF\\u200C\\u200D\\u202A-\\u202E\\u2066\\u2067\\u206A-\\u206F]");

    /** From the first such letter to the last one or to a number behind it; a sentence's own isolate ends it. */
    private static final Pattern FROM_THE_RIGHT =
            Pattern.compile("[\\u0590-\\u06FF](?:[^\\p{L}\\u2068\\u2069]*[\\u0590-\\u06FF\\u200C\\p{Nd}])*");

    /** Overrides and embeddings, which are never ours. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E]");

    /** Isolates of a set direction, which are not ours either: they get the direction of their text. */
    private static final Pattern DIRECTED = Pattern.compile("[\\u2066\\u2067]");

    /** Between two emoji; in other scripts it belongs to the letters. */
    private static final Pattern JOINER = Pattern.compile("(?<=[^\\p{L}\\p{M}])\\u200D");

    private static final char BEGIN = '\u2068';
    private static final char FROM_RIGHT = '\u200F';
    private static final char END = '\u2069';

    /** Before and behind an isolate and its end. */
    private static final Pattern ISOLATES = Pattern.compile("(?=[\\u2068\\u2069])|(?<=[\\u2068\\u2069])");

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** A longer word may not fit into a line. */
    private static final int WORD = 20;

    private GlyphRuns() {}

    /** The text itself when no letter in it is joined with another. */
    static String of(String text) {
        return text == null || !isJoined(text)
                ? text
                : text.lines().map(GlyphRuns::line).collect(Collectors.joining("\n"));
    }

    private static boolean isJoined(String text) {
        return JOINED.matcher(text).find();
    }

    private static String line(String line) {
        String free = TURNS.matcher(VisibleText.canonical(line)).replaceAll("");
        String plain = DIRECTED.matcher(JOINER.matcher(free).replaceAll("")).replaceAll("\u2068");
        Matcher right = FROM_THE_RIGHT.matcher(plain);
        StringBuilder runs = new StringBuilder();
        int end = 0;
        while (right.find()) {
            runs.append(words(plain.substring(end, right.start()))).append(BidiIsolation.around(turned(right.group())));
            end = right.end();
        }
        // Without a second direction JavaFX looks at no isolate.
        return end == 0
                ? plain
                : closed(runs.append(words(plain.substring(end))).toString());
    }

    /** Digits alone go from left to right, and JavaFX parts no text of one direction; a mark without ink turns them. */
    private static String turned(String group) {
        return new Bidi(group, Bidi.DIRECTION_LEFT_TO_RIGHT).isLeftToRight() ? group + FROM_RIGHT : group;
    }

    private static String closed(String line) {
        long open = line.chars().filter(sign -> sign == BEGIN).count()
                - line.chars().filter(sign -> sign == END).count();
        return line + String.valueOf(END).repeat((int) Math.max(0, open));
    }

    /** The isolates of a sentence stay as they are. */
    private static String words(String part) {
        StringBuilder words = new StringBuilder();
        for (String piece : ISOLATES.split(part)) {
            words.append(wordsOf(piece));
        }
        return words.toString();
    }

    private static String wordsOf(String part) {
        StringBuilder words = new StringBuilder();
        BreakIterator ends = BreakIterator.getLineInstance(Locale.ROOT);
        ends.setText(part);
        int begin = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            words.append(word(part.substring(begin, end)));
            begin = end;
        }
        return words.toString();
    }

    /** The spaces after a word stay outside of its isolate: there a line may end. */
    private static String word(String word) {
        if (!isJoined(word)) {
            return word;
        }
        if (word.length() > WORD) {
            return CLUSTER.matcher(word)
                    .replaceAll(found -> isJoined(found.group()) ? BidiIsolation.around(found.group()) : found.group());
        }
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == ' ') {
            end--;
        }
        return BidiIsolation.around(word.substring(0, end)) + word.substring(end);
    }
}
