package se.stegvis.server.reminder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.record.Revision;
import se.stegvis.server.reminder.DueDigests.PendingReminder;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/** Writes what became of a follow-up into its record, by the same road as a change from a tablet. */
@Singleton
public class FollowUpAnswers {
    private final Transactions transactions;
    private final ReminderList reminders;
    private final OpenFollowUpRepository followUps;
    private final ChangeIntake intake;

    FollowUpAnswers(
            Transactions transactions, ReminderList reminders, OpenFollowUpRepository followUps, ChangeIntake intake) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.followUps = followUps;
        this.intake = intake;
    }

    /** @throws ProblemException not-found; reminder-settled when it no longer waits; settled-in-the-case for a finding; or why the change was refused */
    ChangeResult answer(Caller caller, UUID reminder, FollowUpAnswer answer, Instant now) {
        Change change = transactions.write(() -> {
            PendingReminder pendingReminder = reminders
                    .find(caller, reminder, now)
                    .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
            if (!pendingReminder.waits()) {
                throw ProblemException.of(HttpStatus.CONFLICT, "reminder-settled");
            }
            if (pendingReminder.reminder().finding().isPresent()) {
                throw ProblemException.of(HttpStatus.CONFLICT, "settled-in-the-case");
            }
            IssuedReminder issued = pendingReminder.reminder();
            int base = followUps
                    .revision(caller.municipality(), issued.record())
                    .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
            Subject subject = new Subject(issued.record(), issued.kind(), issued.caseId(), base);
            return change(caller, subject, answer, now);
        });
        return intake.acceptToStand(caller, change);
    }

    /**
     * As somebody says it at a desk.
     *
     * @param record whose follow-up it is, as it was read; its date waits
     * @throws ProblemException that says for which reason the change was refused
     */
    public ChangeResult answer(Caller caller, Revision record, FollowUpAnswer answer, Instant now) {
        Subject subject = new Subject(record.id(), record.kind(), record.caseId(), record.number());
        return intake.acceptToStand(caller, change(caller, subject, answer, now));
    }

    /** The record whose follow-up is answered, and the revision that the answer was made from. */
    private record Subject(UUID record, String kind, UUID caseId, int base) {}

    private static Change change(Caller caller, Subject subject, FollowUpAnswer answer, Instant now) {
        String at = OffsetDateTime.ofInstant(now, SwedishTime.ZONE).toString();
        ObjectNode entry = Json.newObject()
                .put(CommonFields.OUTCOME.name(), answer.outcome().name())
                .put(CommonFields.OUTCOME_AT.name(), at)
                .put(CommonFields.OUTCOME_BY.name(), caller.account().toString());
        answer.reason().ifPresent(reason -> entry.put(CommonFields.OUTCOME_REASON.name(), reason.name()));
        answer.why().ifPresent(why -> entry.put(CommonFields.OUTCOME_WHY.name(), why));
        answer.newDate().ifPresent(date -> entry.put(CommonFields.OUTCOME_NEW_DATE.name(), date.toString()));
        answer.newDate()
                .filter(date -> answer.confirmed())
                .ifPresent(date -> entry.put(CommonFields.FOLLOW_UP_CONFIRMED.name(), date.toString()));
        ObjectNode set = Json.newObject();
        set.putObject(CommonFields.FOLLOW_UP_OUTCOMES.name())
                .set(UuidCreator.getTimeOrderedEpoch(now).toString(), entry);
        return new Change(
                UuidCreator.getTimeOrderedEpoch(now),
                subject.record(),
                subject.kind(),
                subject.caseId(),
                subject.base(),
                set,
                at,
                Optional.empty());
    }
}
