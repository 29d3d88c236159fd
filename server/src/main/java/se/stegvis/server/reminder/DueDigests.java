package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.mail.Digest;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.reminder.Audience;
import se.stegvis.shared.reminder.CaseRule;

/** The reminders to mail to someone when a mail is about to leave: done, moved, closed and handed over are left out. */
@Singleton
class DueDigests {
    private final RecipientsReader people;
    private final CaseRegister cases;
    private final ReminderRepository reminders;

    DueDigests(RecipientsReader people, CaseRegister cases, ReminderRepository reminders) {
        this.people = people;
        this.cases = cases;
        this.reminders = reminders;
    }

    /** The reminders that are still the recipient's, with the case as it is now. */
    List<PendingReminder> open(int municipality, UUID recipient, List<IssuedReminder> given, LocalDate today) {
        Set<UUID> ids = given.stream().map(IssuedReminder::caseId).collect(Collectors.toSet());
        Map<UUID, CaseRow> rows = cases.read(municipality, ids);
        Recipients recipients = people.on(municipality, today);
        List<PendingReminder> pendingReminder = new ArrayList<>();
        for (IssuedReminder one : given) {
            CaseRow row = rows.get(one.caseId());
            Recipients.Recipient to = new Recipients.Recipient(recipient, one.asLead(), one.insteadOf());
            if (row != null && recipients.isStill(to, row.holders(), one.named(), one.finding())) {
                boolean veiled = to.audience() != Audience.RESPONSIBLE && !recipients.mayOpen(recipient, row.holders());
                pendingReminder.add(new PendingReminder(one, row, veiled));
            }
        }
        return pendingReminder;
    }

    /** Counts each open follow-up and finding once, see {@link PendingReminder#counts}. */
    Digest digest(int municipality, UUID recipient, LocalDate today) {
        List<IssuedReminder> open = reminders.openOf(municipality, recipient, today);
        Set<String> counted = new HashSet<>();
        int[] counts = new int[4];
        for (PendingReminder pendingReminder : open(municipality, recipient, open, today)) {
            IssuedReminder one = pendingReminder.reminder();
            if (pendingReminder.waits()
                    && pendingReminder.counts()
                    && counted.add(one.record() + " " + one.finding())) {
                boolean informed = one.asLead() || one.insteadOf().isPresent();
                counts[informed ? 3 : 1 + Integer.signum(one.due().compareTo(today))]++;
            }
        }
        return new Digest(today, counts[0], counts[1], counts[2], counts[3]);
    }

    /**
     * A reminder and its case.
     *
     * @param veiled who is only informed and may not open the case learns that there is something, not in which case
     */
    record PendingReminder(IssuedReminder reminder, CaseRow row, boolean veiled) {

        /** The follow-up is open in a case that is open. */
        boolean waits() {
            return reminder.open() && row.summary().closedOn().isEmpty();
        }

        /** A mail counts it. Of a protected client a mail tells those who may not open the case only that somebody is missing in it. */
        boolean counts() {
            return !hidden()
                    || reminder.finding().filter(CaseRule::isAboutHolders).isPresent();
        }

        /** The case of a protected client has not even a number for those who may not open it. */
        boolean hidden() {
            return veiled && row.holders().protection() != Protection.NONE;
        }
    }
}
