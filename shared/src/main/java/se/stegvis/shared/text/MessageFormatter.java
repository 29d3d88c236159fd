package se.stegvis.shared.text;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * The one place where a text of ours and the texts of people are put together: no value turns what stands around it
 * ({@link BidiIsolation}). Architecture tests in all modules refuse {@link MessageFormat} elsewhere.
 */
public final class MessageFormatter {
    private MessageFormatter() {}

    /**
     * The pattern with its values.
     *
     * @param pattern as {@link MessageFormat} reads it
     * @param language of the sentence; {@link Locale#ROOT} for one that holds no number or date
     */
    public static String format(String pattern, Locale language, Object... values) {
        return new MessageFormat(pattern, language).format(BidiIsolation.values(values));
    }
}
