package se.stegvis.mobile.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.mobile.device.Notice;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.time.SwedishWorkingDays;
import se.stegvis.shared.time.WorkingDays;

/** One notice for each of the coming working days on which follow-ups wait: those of the day and those that are late. */
public final class MorningNotices {
    /** As the mails: not before the working day begins. */
    static final LocalTime AT = LocalTime.of(8, 0);

    /** Two weeks; a tablet that nobody has unlocked for longer says no more, for it knows too little. */
    static final int DAYS = 14;

    private static final WorkingDays CALENDAR = new SwedishWorkingDays();

    private MorningNotices() {}

    /** @param cards all cases on the tablet; closed ones are passed over */
    public static List<Notice> of(List<CaseCard> cards, ZonedDateTime now, Texts texts) {
        List<LocalDate> dates = cards.stream()
                .filter(card -> !card.closed())
                .flatMap(card -> card.nextFollowUp().stream())
                .toList();
        List<Notice> notices = new ArrayList<>();
        LocalDate today = now.toLocalDate();
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            ZonedDateTime at = day.atTime(AT).atZone(Texts.ZONE);
            if (CALENDAR.isWorkingDay(day) && at.isAfter(now)) {
                add(notices, at, day, dates, texts);
            }
        }
        return notices;
    }

    private static void add(List<Notice> notices, ZonedDateTime at, LocalDate day, List<LocalDate> dates, Texts texts) {
        long due = dates.stream().filter(day::equals).count();
        long late = dates.stream().filter(date -> date.isBefore(day)).count();
        if (due + late > 0) {
            notices.add(new Notice(at, texts.get("notice.waiting", due, late)));
        }
    }
}
