package se.stegvis.server.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import se.stegvis.shared.person.PersonalNumber;

/** Ages as the follow-up on the whole (ISU) gives them. */
enum AgeBand {
    UNDER_18(0),
    FROM_18_TO_24(18),
    FROM_25_TO_29(25),
    FROM_30_TO_45(30),
    FROM_46_TO_64(46),
    FROM_65(65),
    UNKNOWN(Integer.MAX_VALUE);

    private static final int MONTH_AT = 4;
    private static final int MONTH_END = 6;

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    /** Full years by month: the day of birth in a number may be shifted (folkbokföringslagen 18 §). */
    static AgeBand of(PersonalNumber number, LocalDate on) {
        int month = Integer.parseInt(number.digits().substring(MONTH_AT, MONTH_END));
        long age = ChronoUnit.YEARS.between(YearMonth.of(number.birthYear(), month), YearMonth.from(on));
        AgeBand band = UNDER_18;
        for (AgeBand one : values()) {
            band = age >= one.from ? one : band;
        }
        return band;
    }
}
