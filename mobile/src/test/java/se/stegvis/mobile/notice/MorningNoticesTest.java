package se.stegvis.mobile.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.device.Notice;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.Texts;

class MorningNoticesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void eachWorkingMorningTellsHowManyWaitAndHowManyAreLate() {
        List<Notice> notices = at(MONDAY, "07:59", card("2026-11-23"), card("2026-11-24"), card("2026-11-24"));

        assertThat(notices.get(0).at()).isEqualTo(MONDAY.atTime(8, 0).atZone(Texts.ZONE));
        assertThat(notices.get(0).text()).isEqualTo("En uppföljning i dag.");
        assertThat(notices.get(1).text()).isEqualTo("2 uppföljningar i dag, en är försenad.");
        assertThat(notices.get(2).text()).isEqualTo("Ingen uppföljning i dag, 3 är försenade.");
    }

    @Test
    void nothingIsSaidOnDaysOff() {
        List<Notice> notices = at(LocalDate.of(2026, 12, 23), "07:00", card("2026-12-23"));

        assertThat(notices)
                .extracting(one -> one.at().toLocalDate().toString())
                .containsExactly("2026-12-23", "2026-12-28", "2026-12-29", "2026-12-30", "2027-01-04", "2027-01-05");
    }

    @Test
    void aMorningThatIsPastIsNotPlanned() {
        assertThat(at(MONDAY, "08:00", card("2026-11-23")).get(0).at().toLocalDate())
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void whatIsFarOffOrClosedOrWithoutDateSaysNothing() {
        CaseCard closed = card(Optional.of(MONDAY), true);
        CaseCard undated = card(Optional.empty(), false);

        assertThat(at(MONDAY, "07:00", closed, undated, card("2027-01-01"))).isEmpty();
    }

    @Test
    void nobodyIsNamed() {
        assertThat(at(MONDAY, "07:00", card("2026-11-23")))
                .extracting(Notice::text)
                .noneMatch(text -> text.contains("Testsson") || text.contains("19"));
    }

    @Test
    void theClockGoesForwardAndItIsStillEight() {
        LocalDate saturday = LocalDate.of(2027, 3, 27);
        Notice monday = at(saturday, "12:00", card("2027-03-29")).get(0);

        // Easter Monday is no working day.
        assertThat(monday.at().toLocalDate()).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(monday.at().toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(monday.at().getOffset().getTotalSeconds()).isEqualTo(7200);
    }

    private static List<Notice> at(LocalDate day, String time, CaseCard... cards) {
        ZonedDateTime now = day.atTime(LocalTime.parse(time)).atZone(Texts.ZONE);
        return MorningNotices.of(Stream.of(cards).toList(), now, Example.TEXTS);
    }

    private static CaseCard card(String next) {
        return card(Optional.of(LocalDate.parse(next)), false);
    }

    private static CaseCard card(Optional<LocalDate> next, boolean closed) {
        return new CaseCard(
                UUID.randomUUID(),
                "Test Testsson",
                "190001019802",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                next,
                false,
                false,
                closed,
                false);
    }
}
