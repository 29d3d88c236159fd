package se.stegvis.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Nothing;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;

/** Tuesday 1 December 2026 is today; what is read is shown as the day, as {@code WHY days}, or as the fault. */
class DateReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-20",
                "20261220",
                "2026 12 20",
                "2026/12/20",
                "2026.12.20",
                "261220",
                "26-12-20",
                "20/12",
                "20/12 2026",
                "20/12/2026",
                "20/12-26",
                "20.12.2026",
                "20.12.26",
                "20.12.",
                "20-12-2026",
                "20 12 2026",
                "20 december 2026",
                "20 december",
                "20 dec",
                "20 dec.",
                "20 DEC 2026",
                "20dec",
                "20:e december",
                "den 20 december",
                "den 20:e december 2026",
                "söndag 20 december",
                "sön 20 dec",
                "söndagen den 20 december 2026",
                "December 20, 2026",
                "20th of December",
                "Sunday 20 December",
                "2026-dec-20",
                "2026\u201312\u201320",
                "2026\u221212\u221220",
                "2026\u00a012\u00a020",
                "20\u00a0december\u202f2026",
                "\u200e2026-12-20\u200f",
                " 2026-12-20 \n",
                "٢٠٢٦-١٢-٢٠",
                "۲۰۲۶/۱۲/۲۰",
                "２０２６－１２－２０",
                "२०२६-१२-२०",
                "2026-W51-7",
                "söndag v 51",
                "sön v. 51",
                "20.12-26",
                "20/12'26",
                "20/12 -26",
                "20dec26",
                "20-dec-2026",
                "d. 20/12",
                "sö 20/12",
                "(20/12)",
                "20\u221512",
                "２０／１２",
                "20/12 2026.",
                "söndag 20:e",
                "v 51 sön",
                "v51, söndag",
                "20\u2011dec\u20112026",
                "20\u204412"
            })
    void b2_whatSwedesWriteIsRead(String written) {
        assertThat(shown(written, DatePurpose.AHEAD)).isEqualTo("2026-12-20");
        assertThat(shown(written, DatePurpose.ANY)).isEqualTo("2026-12-20");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-2, 2026-12-02",
        "2026-1-2, PASSED 2027-01-02",
        "3/4, 2027-04-03",
        "4 dec, 2026-12-04",
        "1 maj, 2027-05-01",
        "1 may, 2027-05-01",
        "1 mars, 2027-03-01",
        "i dag, 2026-12-01",
        "I morgon, 2026-12-02",
        "imorgon, 2026-12-02",
        "i övermorgon, 2026-12-03",
        "tomorrow, 2026-12-02",
        "om 2 veckor, 2026-12-15",
        "om två veckor, 2026-12-15",
        "om en månad, 2027-01-01",
        "om 10 dagar, 2026-12-11",
        "in two weeks, 2026-12-15",
        "fredag, 2026-12-04",
        "på fredag, 2026-12-04",
        "lördag, 2026-12-05",
        "Friday, 2026-12-04",
        "tisdag, UNSURE 2026-12-01 2026-12-08",
        "nästa fredag, UNSURE 2026-12-04 2026-12-11",
        "next friday, UNSURE 2026-12-04 2026-12-11",
        "20, UNSURE 2026-12-20 2027-01-20",
        "den 20:e, UNSURE 2026-12-20 2027-01-20",
        "fredag 5 december, WEEKDAY 2026-12-05",
        "v 51, WEEK 2026-12-14 2026-12-15 2026-12-16 2026-12-17 2026-12-18 2026-12-19 2026-12-20",
        "vecka 49, WEEK 2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-05 2026-12-06",
        "v.2, WEEK 2027-01-11 2027-01-12 2027-01-13 2027-01-14 2027-01-15 2027-01-16 2027-01-17",
        "week 53, WEEK 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01 2027-01-02 2027-01-03",
        "12/20/2026, UNSURE 2026-12-20",
        "12/20, UNSURE 2026-12-20",
        "20122026, UNSURE 2026-12-20",
        "201226, UNSURE 2026-12-20",
        "20-12-26, UNSURE 2026-12-20",
        "20621204, FAR_OFF 2026-12-04 2062-12-04",
        "2062-12-04, FAR_OFF 2026-12-04 2062-12-04",
        "621204, FAR_OFF 2026-12-04 2062-12-04",
        "2028-01-15, FAR_OFF 2027-01-15 2028-01-15",
        "2020-01-01, PASSED 2027-01-01",
        "1926-12-04, PASSED 2026-12-04",
        "29 februari, FAR_OFF 2028-02-29",
        "2026-02-30, NO_SUCH_DAY",
        "30 februari, NO_SUCH_DAY",
        "29 feb 2027, NO_SUCH_DAY",
        "2026-13-45, NO_SUCH_DAY",
        "31/11, NO_SUCH_DAY",
        "v 54, NO_SUCH_DAY",
        "v 53 2027, NO_SUCH_DAY",
        "9999-12-04, YEAR",
        "0001-01-01, YEAR",
        "20/12 202, YEAR",
        "december 2026, INCOMPLETE",
        "2026-12, INCOMPLETE",
        "2026, INCOMPLETE",
        "jul, INCOMPLETE",
        "snart, UNREADABLE",
        "2026-12-20 10:00, UNREADABLE",
        "12345, UNREADABLE",
        "20261220123, UNREADABLE",
        "fre, 2026-12-04",
        "imorron, 2026-12-02",
        "om fjorton dagar, 2026-12-15",
        "om 14 dgr, 2026-12-15",
        "om 2 v, 2026-12-15",
        "om 3 mån, 2027-03-01",
        "om ett halvår, 2027-06-01",
        "om 7 månader, FAR_OFF 2027-07-01",
        "20 november, FAR_OFF 2027-11-20",
        "fredag nästa vecka, 2026-12-11",
        "nästa vecka, WEEK 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 2026-12-12 2026-12-13",
        "v 30, WEEK 2027-07-26 2027-07-27 2027-07-28 2027-07-29 2027-07-30 2027-07-31 2027-08-01",
        "2012, UNSURE 2026-12-20",
        "0412, UNSURE 2026-12-04 2027-04-12",
        "12-04, UNSURE 2026-12-04 2027-04-12",
        "26 12 20, UNSURE 2026-12-20",
        "26.12.20, UNSURE 2026-12-20",
        "27-1/2, UNREADABLE",
        "20-22/12, UNREADABLE",
        "20/12-22/12, UNREADABLE",
        "ca 20/12, UNREADABLE",
        "senast 20/12, UNREADABLE",
        "20/12?, UNREADABLE",
        "31/2, NO_SUCH_DAY",
        "0/12, NO_SUCH_DAY",
        "20/13, NO_SUCH_DAY",
        "001220, PASSED 2026-12-20",
        "20/12/00, PASSED 2026-12-20",
        "20/12 0026, YEAR",
        "v 2651, UNREADABLE",
        "v 0, NO_SUCH_DAY",
        "om några dagar, UNREADABLE",
        "denna vecka, WEEK 2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-05 2026-12-06",
        "next week, WEEK 2026-12-07 2026-12-08 2026-12-09 2026-12-10 2026-12-11 2026-12-12 2026-12-13",
        "2026-W51-1, 2026-12-14",
        "2026-W51-0, UNREADABLE",
        "2026-W51-8, UNREADABLE",
        "1900, INCOMPLETE",
        "2199, INCOMPLETE",
        "1899, UNREADABLE",
        "2200, UNREADABLE",
        "202/12, UNREADABLE",
        "20/123, UNREADABLE",
        "20/12 20261, YEAR",
        "20/12 1234567890123, UNREADABLE",
        "12/20/1926, NO_SUCH_DAY",
        "5/12/2027, UNSURE 2027-05-12 2027-12-05",
    })
    void b2_aDateAheadIsReadAskedAboutOrToldToBeNone(String written, String outcome) {
        assertThat(shown(written, DatePurpose.AHEAD)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "4 dec, AHEAD 2025-12-04",
        "2026-12-02, AHEAD 2025-12-02",
        "30/11, 2026-11-30",
        "261130, 2026-11-30",
        "i går, 2026-11-30",
        "i förrgår, 2026-11-29",
        "yesterday, 2026-11-30",
        "fredag, 2026-11-27",
        "i fredags, 2026-11-27",
        "i tisdags, 2026-11-24",
        "för 3 dagar sedan, 2026-11-28",
        "två veckor sedan, 2026-11-17",
        "2 weeks ago, 2026-11-17",
        "19261130, FAR_OFF 2026-11-30 1926-11-30",
        "v 48, WEEK 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29",
        "v 49, WEEK 2026-11-30 2026-12-01",
        "förra veckan, WEEK 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29",
        "ti förra veckan, 2026-11-24",
        "29 feb 2025, NO_SUCH_DAY",
        "000229, FAR_OFF 2024-02-29 2000-02-29",
        "990105, FAR_OFF 2026-01-05 1999-01-05",
        "last week, WEEK 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29",
    })
    void b2_aDayThatHasBeenIsReadBackwards(String written, String outcome) {
        assertThat(shown(written, DatePurpose.PAST)).isEqualTo(outcome);
    }

    /** A slip of the pen is nearer than a day of nearly a year ago. */
    @ParameterizedTest
    @CsvSource({
        "2/12, 2026-12-01, AHEAD 2025-12-02",
        "2 dec, 2026-12-01, AHEAD 2025-12-02",
        "ons 2 dec, 2026-12-01, AHEAD 2025-12-02",
        "31/12, 2026-12-01, AHEAD 2025-12-31",
        "5/1, 2026-12-20, AHEAD 2026-01-05",
        "2-12, 2026-12-01, UNSURE 2026-02-12 2025-12-02",
        "0212, 2026-12-01, UNSURE 2026-02-12 2025-12-02",
        "2/1, 2026-12-01, 2026-01-02",
        "2/12 2025, 2026-12-01, 2025-12-02",
        "1/12, 2026-12-01, 2026-12-01",
    })
    void b3_aDayWithoutItsYearThatComesSoonIsNotTakenForThatOfLastYear(
            String written, LocalDate today, String outcome) {
        assertThat(shown(DateReader.read(written, DatePurpose.PAST, today))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "9999-W01, YEAR",
        "1899-12-31, YEAR",
        "1900-01-01, FAR_OFF 2027-01-01 1900-01-01",
        "2199-12-31, FAR_OFF 2026-12-31 2199-12-31",
        "2200-01-01, YEAR",
        "0000-W10, YEAR",
        "om 9999 år, YEAR",
        "för 9999 år sedan, YEAR",
        "2099-12-04, FAR_OFF 2026-12-04 2099-12-04",
        "1926-12-04, FAR_OFF 2026-12-04 1926-12-04",
        "4/12/26, 2026-12-04",
        "12/04/26, 2026-04-12",
        "i morgon kväll, UNREADABLE",
        "mellan jul och nyår, UNREADABLE",
    })
    void b3_aYearThatNobodyCanMeanIsNeitherTakenNorOffered(String written, String outcome) {
        assertThat(shown(written, DatePurpose.ANY)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "30, AHEAD, 2027-01-31, UNSURE 2027-03-30",
        "31, PAST, 2027-03-01, UNSURE 2027-01-31",
        "5, AHEAD, 2026-12-05, UNSURE 2026-12-05 2027-01-05",
        "31, PAST, 2026-12-01, UNSURE 2026-10-31",
        "32, AHEAD, 2026-12-01, NO_SUCH_DAY",
    })
    void b2_aDayOfTheMonthAloneIsOfferedInTheMonthsThatHaveIt(
            String written, DatePurpose purpose, LocalDate today, String outcome) {
        assertThat(shown(DateReader.read(written, purpose, today))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, AHEAD, 2026-12-01",
        "2027-06-01, AHEAD, 2027-06-01",
        "2027-06-02, AHEAD, FAR_OFF 2027-06-02",
        "2026-11-30, AHEAD, PASSED 2027-11-30",
        "2025-12-01, PAST, 2025-12-01",
        "2025-11-30, PAST, FAR_OFF 2026-11-30 2025-11-30",
        "2026-12-02, PAST, AHEAD 2025-12-02",
    })
    void b2_aDayPickedInACalendarIsAskedAboutAsAWrittenOne(LocalDate day, DatePurpose purpose, String outcome) {
        assertThat(shown(DateReader.judge(day, purpose, TODAY))).isEqualTo(outcome);
    }

    @Test
    void b2_aTextOfAnyLengthIsAnsweredAtOnce() {
        for (String part : List.of("20/", "1 ", "v ", "dec ", "-", "ons ", "a")) {
            assertThat(shown(part.repeat(20_000), DatePurpose.ANY))
                    .isIn("UNREADABLE", "NO_SUCH_DAY", "NOTHING", "YEAR");
        }
    }

    @Test
    void b2_nothingWrittenIsNothing() {
        assertThat(DateReader.read(null, DatePurpose.ANY, TODAY)).isEqualTo(new Nothing());
        assertThat(DateReader.read(" \u00a0\u200b", DatePurpose.ANY, TODAY)).isEqualTo(new Nothing());
    }

    /** Whatever is shown to a person somewhere in the product can be pasted back. */
    @Test
    void b2_everyDayOfTwoYearsIsReadAsItIsShown() {
        List<DateTimeFormatter> shown = List.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.BASIC_ISO_DATE,
                DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT),
                DateTimeFormatter.ofPattern("d/M yyyy", Locale.ROOT),
                DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.forLanguageTag("sv")),
                DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH),
                new DateTimeFormatterBuilder()
                        .appendLocalized(FormatStyle.FULL, null)
                        .toFormatter(Locale.forLanguageTag("sv")),
                new DateTimeFormatterBuilder()
                        .appendLocalized(FormatStyle.LONG, null)
                        .toFormatter(Locale.UK));
        for (LocalDate day = TODAY.minusYears(1); !day.isAfter(TODAY.plusYears(1)); day = day.plusDays(1)) {
            for (DateTimeFormatter format : shown) {
                String written = format.format(day);
                assertThat(DateReader.read(written, DatePurpose.ANY, TODAY))
                        .as(written)
                        .isEqualTo(new Read(day));
            }
        }
    }

    private static String shown(String written, DatePurpose purpose) {
        return shown(DateReader.read(written, purpose, TODAY));
    }

    private static String shown(DateReading reading) {
        if (reading instanceof Read read) {
            return read.day().toString();
        }
        if (reading instanceof Asked asked) {
            return asked.ambiguity() + " "
                    + asked.days().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        }
        return reading instanceof Unread unread ? unread.fault().name() : "NOTHING";
    }
}
