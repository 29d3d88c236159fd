package se.stegvis.server.absence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.team.Absence;
import se.stegvis.server.team.Absences;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.reminder.ReminderWording;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.time.SwedishTime;

/** Stores absences for those who may: one's own, or those of the team one leads. */
@Singleton
public class AbsenceRegistration {
    private final Transactions transactions;
    private final Absences absences;
    private final Accounts accounts;

    AbsenceRegistration(Transactions transactions, Absences absences, Accounts accounts) {
        this.transactions = transactions;
        this.absences = absences;
        this.accounts = accounts;
    }

    /** A requested absence; any member may be missing. */
    public record Wanted(
            @Nullable UUID account,
            @Nullable UUID cover,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn) {}

    /** Those that go on or come, of the people whose absence the caller may note. */
    public List<Absence> of(Caller caller, Instant now) {
        Staff staff = Staff.of(accounts.all(caller.municipality()));
        return transactions.write(() -> absences.from(caller.municipality(), SwedishTime.day(now))).stream()
                .filter(absence -> mayNote(caller, staff, absence.account()))
                .toList();
    }

    /**
     * @throws ProblemException incomplete-answer with the fields; not-found when the person is not the caller's to note
     */
    public Absence note(Caller caller, UUID id, Wanted wanted, Instant now) {
        Staff staff = Staff.of(accounts.all(caller.municipality()));
        List<FieldError> errors = errors(wanted, staff, SwedishTime.day(now));
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, Problems.of("incomplete-answer", errors.toArray(FieldError[]::new)));
        }
        if (!mayNote(caller, staff, wanted.account())) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        Absence absence = new Absence(id, wanted.account(), wanted.cover(), wanted.firstOn(), wanted.lastOn());
        transactions.write(() -> absences.add(caller.municipality(), absence, caller.account(), now));
        return absence;
    }

    private List<FieldError> errors(Wanted wanted, Staff staff, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        add(errors, wanted.account() != null, "account");
        boolean covered = Optional.ofNullable(wanted.cover())
                .filter(cover ->
                        !cover.equals(wanted.account()) && staff.member(cover).isPresent())
                .isPresent();
        add(errors, covered, "cover");
        add(errors, wanted.firstOn() != null, "firstOn");
        boolean ends = wanted.lastOn() != null
                && !wanted.lastOn().isBefore(today)
                && (wanted.firstOn() == null || !wanted.lastOn().isBefore(wanted.firstOn()));
        add(errors, ends, "lastOn");
        return errors;
    }

    private void add(List<FieldError> errors, boolean right, String field) {
        if (!right) {
            errors.add(
                    new FieldError(field, ReminderWording.of(Language.current()).missing(field)));
        }
    }

    /** @throws ProblemException not-found when there is none that the caller may change */
    public void end(Caller caller, UUID id, Instant now) {
        Staff staff = Staff.of(accounts.all(caller.municipality()));
        transactions.write(() -> {
            Absence absence = absences.find(caller.municipality(), id)
                    .filter(found -> mayNote(caller, staff, found.account()))
                    .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
            absences.end(caller.municipality(), absence, SwedishTime.day(now).minusDays(1));
        });
    }

    private static boolean mayNote(Caller caller, Staff staff, UUID account) {
        return staff.member(account)
                .filter(member -> AdministrationRules.mayNoteAbsence(caller, member))
                .isPresent();
    }
}
