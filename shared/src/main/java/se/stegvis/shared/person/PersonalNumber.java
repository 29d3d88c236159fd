package se.stegvis.shared.person;

import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.util.Optional;

/**
 * A Swedish personal identity number (personnummer) or coordination number (samordningsnummer, day + 60).
 *
 * <p>Kept as twelve digits, {@code YYYYMMDDNNNN}. Source: folkbokföringslagen 18 §, lag 2022:1697.
 *
 * @param digits twelve digits with a correct check digit
 */
public record PersonalNumber(String digits) {

    public PersonalNumber {
        if (parse(digits).isEmpty() || digits.length() != 12) {
            // The value itself is never repeated in a message: it would end up in a log.
            throw new IllegalArgumentException(
                    "not a personal number: expected twelve digits with a correct check digit");
        }
    }

    /** Reads any usual way of writing it (10 or 12 digits, with {@code -} or {@code +}); empty when it is not one. */
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
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Personnummer.parse(written.strip()));
        } catch (PersonnummerException notOne) {
            return Optional.empty();
        }
    }
}
