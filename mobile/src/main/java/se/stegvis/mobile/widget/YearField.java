package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.text.TypedNumber;

/** A year that has been, of four digits. */
public final class YearField extends TypedLine<Integer> {
    private static final int FIRST = 1900;
    private static final int DIGITS = 4;

    private final int latest;

    public YearField(LocalDate today, Texts texts) {
        super("year-field", "year-unread", texts);
        this.latest = today.getYear();
        written().setPromptText(texts.get("year.prompt"));
    }

    @Override
    protected boolean isWhole(String text) {
        return text.length() == DIGITS;
    }

    @Override
    protected String shown(Integer year) {
        return String.valueOf(year);
    }

    @Override
    protected String unreadSentence(String text) {
        return texts.get("year.unread", text);
    }

    @Override
    protected Optional<Integer> parse(String text) {
        String digits = TypedNumber.digits(text);
        return digits.matches("[0-9]{4}")
                ? Optional.of(Integer.parseInt(digits)).filter(year -> year >= FIRST && year <= latest)
                : Optional.empty();
    }
}
