package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHoursTest {
    private final MailHours hours = new MailHours(new SwedishCalendar());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00+01:00, 2026-11-23T08:00+01:00", // Monday morning: at once
        "2026-11-23T17:59+01:00, 2026-11-23T17:59+01:00",
        "2026-11-23T18:00+01:00, 2026-11-24T08:00+01:00", // in the evening: next morning
        "2026-11-23T03:00+01:00, 2026-11-23T08:00+01:00", // at night: the same morning
        "2026-11-21T12:00+01:00, 2026-11-23T08:00+01:00", // on a Saturday: Monday
        "2026-12-24T12:00+01:00, 2026-12-28T08:00+01:00", // on Christmas Eve: after the weekend
        "2027-03-26T19:00+01:00, 2027-03-30T08:00+02:00", // over Easter and the clocks going forward
        "2026-10-23T18:30+02:00, 2026-10-26T08:00+01:00" // over the clocks going back
    })
    void mailsLeaveInWorkingHours(ZonedDateTime now, ZonedDateTime from) {
        assertThat(hours.from(now.toInstant())).isEqualTo(Instant.from(from));
    }
}
