package se.stegvis.shared.time;

import java.text.Normalizer;
import java.util.Locale;
import se.stegvis.shared.text.VisibleText;

/** The plain letters, digits and signs of a written date, whatever keyboard or document they come from. */
final class DateText {
    /** Fraction and division slashes. */
    private static final String SLASHES = "\u2044\u2215";

    private DateText() {}

    /**
     * Lower case without accents; digits of any script as 0–9; every dash as a hyphen and every space as one space; signs
     * that cannot be seen are left out.
     */
    static String of(String written) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(sign -> append(sign, plain));
        String even = VisibleText.trimmed(plain.toString()).replaceAll(" +", " ");
        return VisibleText.trimmed(even.replaceAll("^[(\\[\"'\u201d]+|[.,;)\\]\"'\u201d]+$", ""));
    }

    private static void append(int sign, StringBuilder plain) {
        switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> {}
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(sign, 10));
            case Character.DASH_PUNCTUATION -> plain.append('-');
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> plain.append(' ');
            default -> plain.appendCodePoint(sign == '\u2212' ? '-' : SLASHES.indexOf(sign) >= 0 ? '/' : sign);
        }
    }
}
