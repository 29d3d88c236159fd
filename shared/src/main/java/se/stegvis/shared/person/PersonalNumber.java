package se.stegvis.shared.person;

import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.stegvis.shared.text.TypedNumber;

/**
 * A Swedish personal identity number (personnummer) or coordination number (samordningsnummer, day + 60).
 *
 * <p>Kept as twelve digits, {@code YYYYMMDDNNNN}. Source: folkbokföringslagen 18 §, lag 2022:1697.
 *
 * @param digits twelve digits with a correct check digit
 */
public record PersonalNumber(String digits) {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    /** The library throws on some shapes instead of refusing them, so only these reach it. */
    private static final Pattern SHAPE = Pattern.compile("([0-9]{2})?[0-9]{6}[-+]?[0-9]{4}");

    /** White space, and the signs without width or ink that come along with what is pasted. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}]");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern PLUS = Pattern.compile("[\\uFF0B\\uFE62]");

    /** Nobody who lives was born before. */
    private static final int EARLIEST_BIRTH = 1880;

    /** Added to the day in a samordningsnummer. */
    private static final int COORDINATION = 60;

    public PersonalNumber {
        if (digits == null
                || !TWELVE_DIGITS.matcher(digits).matches()
                || parse(digits).isEmpty()) {
            // The value itself is never repeated in a message: it would end up in a log.
            throw new IllegalArgumentException(
                    "not a personal number: expected twelve digits with a correct check digit");
        }
    }

    /**
     * Reads any usual way of writing it (10 or 12 digits of any script, with a dash or {@code +}, spaces and signs that
     * cannot be seen anywhere); empty when it is not one. Ten digits leave out the century, which then depends on today:
     * store the twelve of {@link #digits}.
     */
    public static Optional<PersonalNumber> read(String written) {
        return parse(written).map(number -> new PersonalNumber(number.format(true)));
    }

    /** True when the day is shifted by 60, as in a samordningsnummer. */
    public boolean isCoordinationNumber() {
        return digits.charAt(6) >= '6';
    }

    /** The year of birth, four digits. */
    public int birthYear() {
        return Integer.parseInt(digits.substring(0, 4));
    }

    /** The day of birth; that of a samordningsnummer without its shift. */
    public LocalDate birthDate() {
        int day = Integer.parseInt(digits.substring(6, 8)) - (isCoordinationNumber() ? COORDINATION : 0);
        return LocalDate.of(birthYear(), Integer.parseInt(digits.substring(4, 6)), day);
    }

    /**
     * Whether somebody with this number can live on that day: born in 1880 or later, and not after it. The check digit
     * leaves out the century, so a slip in it is found by this alone.
     */
    public boolean isPossibleOn(LocalDate today) {
        return birthYear() >= EARLIEST_BIRTH && !birthDate().isAfter(today);
    }

    /** As people write it: {@code YYYYMMDD-NNNN}. */
    public String written() {
        return digits.substring(0, 8) + "-" + digits.substring(8);
    }

    /** Hides the number, so that an accidental log line does not carry it. */
    @Override
    public String toString() {
        return "PersonalNumber[hidden]";
    }

    private static Optional<Personnummer> parse(String written) {
        if (written == null) {
            return Optional.empty();
        }
        String digits = TypedNumber.digits(UNSEEN.matcher(written).replaceAll(""));
        String compact = PLUS.matcher(DASH.matcher(digits).replaceAll("-")).replaceAll("+");
        if (!SHAPE.matcher(compact).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Personnummer.parse(compact));
        } catch (PersonnummerException notOne) {
            return Optional.empty();
        }
    }
}
