package se.stegvis.server.calendar;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.reminder.Recipients;
import se.stegvis.server.reminder.RecipientsReader;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.shared.time.SwedishTime;

/** Hands out calendars: a person's own dates by a secret address, and one date to whoever may read its case. */
@Singleton
public class Calendars {
    /** A follow-up settled or cancelled so long ago has reached every calendar program. */
    private static final int DAYS_BACK = 60;

    private static final int LONGEST = 2000;

    private final Transactions transactions;
    private final RecipientsReader people;
    private final AuditLog audit;
    private final FeedTokens tokens;
    private final CalendarRepository dates;
    private final String publicUrl;
    private final CalendarWriter writer = new CalendarWriter();

    Calendars(
            Transactions transactions,
            RecipientsReader people,
            AuditLog audit,
            FeedTokens tokens,
            CalendarRepository dates,
            StegvisSettings settings) {
        this.transactions = transactions;
        this.people = people;
        this.audit = audit;
        this.tokens = tokens;
        this.dates = dates;
        this.publicUrl = settings.publicUrl().replaceFirst("/+$", "");
    }

    /**
     * A new secret address for the caller's calendar, for a calendar program; the former address is revoked.
     */
    public String issue(Caller caller, Instant now) {
        String token = transactions.write(() -> tokens.issue(owner(caller), now));
        return publicUrl + "/calendar/" + token + ".ics";
    }

    public void revoke(Caller caller) {
        transactions.write(() -> tokens.revoke(owner(caller)));
    }

    /** When the caller's present address was made; empty when they have none. */
    public Optional<Instant> issuedAt(Caller caller) {
        return transactions.write(() -> tokens.issuedAt(owner(caller)));
    }

    private static FeedTokens.FeedOwner owner(Caller caller) {
        return new FeedTokens.FeedOwner(caller.municipality(), caller.account());
    }

    /** The calendar that a token opens; empty when it is unknown or revoked, or its owner has left. */
    Optional<byte[]> feed(String token, Instant now) {
        return transactions.write(() -> tokens.find(token).flatMap(owner -> feed(owner, now)));
    }

    private Optional<byte[]> feed(FeedTokens.FeedOwner owner, Instant now) {
        LocalDate today = SwedishTime.day(now);
        Recipients recipients = people.on(owner.municipality(), today);
        if (recipients.staff().member(owner.account()).isEmpty()) {
            return Optional.empty();
        }
        List<CalendarDate> theirs =
                dates.of(owner.municipality(), owner.account(), today.minusDays(DAYS_BACK), LONGEST).stream()
                        .map(CalendarRepository.DateRow::date)
                        .filter(date -> recipients.isResponsible(owner.account(), date.holders(), date.named()))
                        .toList();
        return Optional.of(writer.write(theirs, now));
    }

    /**
     * One date as a file.
     *
     * @throws ProblemException not-found when there is none, or the caller may not read its case
     */
    public byte[] one(Caller caller, UUID record, Instant now) {
        return transactions.write(() -> {
            CalendarDate date = dates.one(caller.municipality(), record)
                    .map(CalendarRepository.DateRow::date)
                    .filter(found -> AccessRules.mayRead(caller, found.holders()))
                    .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
            audit.write(new AuditEntry(
                    caller.municipality(),
                    caller.account(),
                    caller.device(),
                    AuditEntry.Action.READ,
                    Optional.of(date.holders().caseId()),
                    Optional.of(record),
                    "calendar"));
            return writer.write(List.of(date), now);
        });
    }
}
