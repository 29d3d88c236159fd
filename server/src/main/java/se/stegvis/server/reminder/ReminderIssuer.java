package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.mail.MailQueue;
import se.stegvis.shared.time.SwedishTime;

/** Issues reminders in the app and queues one mail for each who got any. All in the caller's transaction. */
@Singleton
public class ReminderIssuer {
    private final ReminderRepository rows;
    private final MailQueue mails;
    private final MailHours hours;

    ReminderIssuer(ReminderRepository rows, MailQueue mails, MailHours hours) {
        this.rows = rows;
        this.mails = mails;
        this.hours = hours;
    }

    /**
     * A recipient without an address gets a mail in the queue all the same: the team lead is notified that it cannot be
     * sent.
     */
    public void issue(int municipality, List<NewReminder> reminders, Instant now) {
        if (reminders.isEmpty()) {
            return;
        }
        rows.insert(reminders.stream()
                .map(one -> ReminderRepository.NewRow.of(municipality, one, SwedishTime.day(now), now))
                .toList());
        Set<UUID> recipients = reminders.stream().map(NewReminder::recipient).collect(Collectors.toSet());
        Instant from = hours.from(now);
        mails.add(municipality, recipients, SwedishTime.day(from), from);
    }
}
