package se.stegvis.server.statistics;

import se.stegvis.shared.person.PersonalNumber;

/** Legal sex, as the last but one digit of the number shows (folkbokföringslagen 18 §). */
enum Sex {
    WOMEN,
    MEN,
    UNKNOWN;

    private static final int DIGIT = 10;

    static Sex of(PersonalNumber number) {
        return Character.digit(number.digits().charAt(DIGIT), 10) % 2 == 0 ? WOMEN : MEN;
    }
}
