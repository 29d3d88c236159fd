package se.stegvis.server.web.emergency;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.ClientNumbers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CaseNumber;

/** The case that somebody needs in an emergency: the one they found, or that of a case number or personal number. */
@Singleton
class EmergencyCase {
    private final Transactions transactions;
    private final EmergencyAccess emergency;
    private final ClientNumbers numbers;
    private final CaseRegister register;
    private final EmergencyNotices notices;

    EmergencyCase(
            Transactions transactions,
            EmergencyAccess emergency,
            ClientNumbers numbers,
            CaseRegister register,
            EmergencyNotices notices) {
        this.transactions = transactions;
        this.emergency = emergency;
        this.numbers = numbers;
        this.register = register;
        this.notices = notices;
    }

    /** Of several cases of one person the first open one; empty for a protected person, as for nobody. */
    Optional<UUID> find(Caller caller, EmergencyForm form) {
        return transactions.snapshot(() ->
                form.chosen().map(id -> emergency.find(caller, id)).orElseGet(() -> byNumber(caller, form.number())));
    }

    private Optional<UUID> byNumber(Caller caller, String typed) {
        Optional<UUID> byCaseNumber = CaseNumber.bytes(typed).flatMap(number -> emergency.find(caller, number));
        return byCaseNumber.or(() -> PersonalNumber.read(typed)
                .flatMap(number ->
                        numbers.casesOf(caller.municipality(), number).stream().findFirst()));
    }

    boolean isReadableBy(Caller caller, UUID caseId) {
        return transactions.snapshot(() -> row(caller, caseId)
                .filter(row -> AccessRules.mayRead(caller, row.holders()))
                .isPresent());
    }

    /** Opens it, and has those who look at openings mailed in the same transaction. */
    EmergencyAccess.Attempt open(Caller caller, Optional<UUID> found, String reason, Instant now) {
        return transactions.write(() -> {
            EmergencyAccess.Attempt attempt = emergency.open(caller, found, reason, now);
            attempt.opened()
                    .flatMap(id -> row(caller, id))
                    .ifPresent(row -> notices.add(caller, row.holders().team(), now));
            return attempt;
        });
    }

    private Optional<CaseRow> row(Caller caller, UUID caseId) {
        return Optional.ofNullable(
                register.read(caller.municipality(), List.of(caseId)).get(caseId));
    }
}
