package se.stegvis.trials.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.record.Revision;
import se.stegvis.server.reminder.MailRun;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.server.reminder.SwedishCalendar;
import se.stegvis.shared.reminder.FollowUpState;
import se.stegvis.shared.reminder.FollowUpState.Standing;
import se.stegvis.shared.reminder.ReminderRules;
import se.stegvis.shared.time.SwedishTime;

/** Lets the days go by, each with its morning's reminders, and says what reminders ought to come. */
@Singleton
@Requires(env = "demo")
class TimePasses {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final int DAYS_AFTER_LAST = 10;

    private final DemoGate gate;
    private final DemoClock clock;
    private final ReminderRun reminders;
    private final MailRun mails;
    private final ReminderRules rules;

    TimePasses(DemoGate gate, DemoClock clock, ReminderRun reminders, MailRun mails, SwedishCalendar calendar) {
        this.gate = gate;
        this.clock = clock;
        this.reminders = reminders;
        this.mails = mails;
        this.rules = new ReminderRules(calendar);
    }

    /** The result of the days: reminders issued in the app, mails sent. */
    record Passed(int days, int reminders, int mails) {}

    /** Plays each day after today until some days after the last follow-up date, then sets the clock back. */
    Passed until(LocalDate last) {
        LocalDate today = today();
        int given = 0;
        int sent = 0;
        int days = 0;
        gate.close();
        try {
            for (LocalDate day = today.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                given += reminders.issueDue(at(day, MORNING));
                sent += mails.sendWaiting(at(day, AFTERNOON));
                days++;
            }
        } finally {
            clock.back();
            gate.open();
        }
        return new Passed(days, given, sent);
    }

    private Instant at(LocalDate day, LocalTime time) {
        Instant instant = day.atTime(time).atZone(SwedishTime.ZONE).toInstant();
        clock.moveTo(instant);
        return instant;
    }

    LocalDate today() {
        return SwedishTime.day(clock.instant());
    }

    /** Some days after the last open follow-up date of these records. */
    LocalDate end(Collection<Revision> records) {
        return records.stream()
                .flatMap(record -> open(record).stream())
                .max(LocalDate::compareTo)
                .orElse(today())
                .plusDays(DAYS_AFTER_LAST);
    }

    /** How many stages each record ought to be reminded of by the end of that day: the rules alone, no database. */
    Map<UUID, Integer> expected(Collection<Revision> records, LocalDate last) {
        Map<UUID, Integer> expected = new HashMap<>();
        for (Revision record : records) {
            open(record).ifPresent(due -> {
                LocalDate from = rules.firstLook(due, today());
                expected.put(record.id(), rules.between(due, from, last).size());
            });
        }
        return expected;
    }

    private static Optional<LocalDate> open(Revision record) {
        return FollowUpState.of(record.view())
                .filter(state -> state.standing() == Standing.OPEN)
                .map(FollowUpState::due);
    }
}
