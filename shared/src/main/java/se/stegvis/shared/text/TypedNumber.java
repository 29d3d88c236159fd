package se.stegvis.shared.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people type and paste them. */
public final class TypedNumber {
    /** Grouping by spaces, a sign in front, decimals after a comma or a point. */
    private static final Pattern SHAPE =
            Pattern.compile("[-+]?([0-9]{1,18}|[0-9]{1,3}( [0-9]{3}){1,5})([.][0-9]{0,9})?");

    /** The invisible characters around a pasted number. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");

    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\s]+");

    private TypedNumber() {}

    /**
     * The number; empty when it is none. Decimal comma or point, groups of three by any space, any script's digits, a
     * real minus sign. A group by comma or point is none: {@code 1.234} has a decimal point.
     */
    public static Optional<BigDecimal> read(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String plain = digits(
                        SPACE.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll(" "))
                .trim()
                .replaceAll("[,\\u066B\\uFF0C\\uFF0E]", ".")
                .replaceAll("[\\u2212\\u2013\\uFF0D]", "-");
        return SHAPE.matcher(plain).matches()
                ? Optional.of(new BigDecimal(withoutLastPoint(plain.replace(" ", ""))))
                : Optional.empty();
    }

    /** The same text with every script's decimal digits as 0 to 9. */
    public static String digits(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.codePoints().forEach(sign -> {
            int value = Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(sign, 10) : -1;
            plain.appendCodePoint(value < 0 ? sign : '0' + value);
        });
        return plain.toString();
    }

    private static String withoutLastPoint(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }
}
