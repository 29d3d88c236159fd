package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.reminder.DueDigests.PendingReminder;
import se.stegvis.server.reminder.NoticeRepository.Notice;
import se.stegvis.server.reminder.ReminderMessages.Item;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.reminder.Audience;
import se.stegvis.shared.reminder.ReminderWording;
import se.stegvis.shared.time.SwedishTime;

/** The reminders that someone has got and may still see. The cases shown are written to the audit log. */
@Singleton
class ReminderList {
    /** The newest are shown. */
    static final int LONGEST = 500;

    /** The rule of a mail that could not be delivered. */
    private static final String MAIL_RULE = "FU-7";

    private static final String MAIL_STAGE = "MAIL_UNDELIVERED";

    private final Transactions transactions;
    private final ReminderRepository reminders;
    private final NoticeRepository notices;
    private final DueDigests digests;
    private final AuditLog audit;
    private final ReminderWording wording = ReminderWording.of(Locale.ROOT);

    ReminderList(
            Transactions transactions,
            ReminderRepository reminders,
            NoticeRepository notices,
            DueDigests digests,
            AuditLog audit) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.notices = notices;
        this.digests = digests;
        this.audit = audit;
    }

    List<Item> of(Caller caller, boolean onlyOpen, Instant now) {
        LocalDate today = SwedishTime.day(now);
        return transactions.write(() -> {
            List<IssuedReminder> given = onlyOpen
                    ? reminders.openOf(caller.municipality(), caller.account(), today)
                    : reminders.of(caller.municipality(), caller.account(), today);
            List<PendingReminder> pendingReminder =
                    digests.open(caller.municipality(), caller.account(), given, today).stream()
                            .filter(one -> !onlyOpen || one.waits())
                            .toList();
            audit.write(reads(caller, pendingReminder));
            return Stream.concat(
                            notices.of(caller.municipality(), caller.account()).stream()
                                    .map(this::item),
                            pendingReminder.stream().map(this::item))
                    .toList();
        });
    }

    /** One that is the caller's and still waits; empty when there is no such reminder. */
    Optional<PendingReminder> find(Caller caller, UUID id, Instant now) {
        LocalDate today = SwedishTime.day(now);
        List<IssuedReminder> given = reminders.one(caller.municipality(), caller.account(), id, today).stream()
                .toList();
        return digests.open(caller.municipality(), caller.account(), given, today).stream()
                .filter(pendingReminder -> !pendingReminder.veiled())
                .findFirst();
    }

    private static List<AuditEntry> reads(Caller caller, List<PendingReminder> pendingReminder) {
        return pendingReminder.stream()
                .filter(one -> !one.veiled())
                .map(one -> one.row().caseId())
                .distinct()
                .map(caseId -> new AuditEntry(
                        caller.municipality(),
                        caller.account(),
                        caller.device(),
                        AuditEntry.Action.READ,
                        Optional.of(caseId),
                        Optional.empty(),
                        "reminders"))
                .toList();
    }

    private Item item(PendingReminder pendingReminder) {
        IssuedReminder one = pendingReminder.reminder();
        Audience audience = new Recipients.Recipient(one.id(), one.asLead(), one.insteadOf()).audience();
        boolean veiled = pendingReminder.veiled();
        return new Item(
                one.id(),
                veiled ? null : one.caseId(),
                veiled ? null : one.record(),
                veiled ? null : one.kind(),
                one.stage(),
                wording.stage(one.rule()),
                one.due(),
                one.fellOn(),
                one.late(),
                pendingReminder.waits(),
                audience.name(),
                wording.audience(audience),
                one.rule().id(),
                wording.why(one.rule().id()),
                wording.source(one.rule().id()),
                null,
                one.insteadOf().orElse(null),
                reference(pendingReminder));
    }

    /** The sentence by which a cover tells the team lead about a case that only the lead may open to them. */
    private static String reference(PendingReminder pendingReminder) {
        return pendingReminder.hidden()
                ? null
                : CaseNumber.of(pendingReminder.row().caseId());
    }

    private Item item(Notice notice) {
        return new Item(
                notice.id(),
                null,
                null,
                "MAIL",
                MAIL_STAGE,
                wording.stage(MAIL_STAGE),
                notice.day(),
                notice.day(),
                false,
                false,
                Audience.TEAM_LEAD.name(),
                wording.audience(Audience.TEAM_LEAD),
                MAIL_RULE,
                wording.why(MAIL_RULE),
                wording.source(MAIL_RULE),
                notice.about(),
                null,
                null);
    }
}
