package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import se.stegvis.server.team.Absences;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Covers;
import se.stegvis.server.team.Staff;

/** Reads who works in a municipality and who is away on a day. */
@Singleton
public class RecipientsReader {
    private final Accounts accounts;
    private final Absences absences;

    RecipientsReader(Accounts accounts, Absences absences) {
        this.accounts = accounts;
        this.absences = absences;
    }

    /** Whose a follow-up is, whoever is away. */
    public Recipients whoeverIsAway(int municipality) {
        return new Recipients(Staff.of(accounts.all(municipality)), Covers.NOBODY_AWAY);
    }

    public Recipients on(int municipality, LocalDate day) {
        return new Recipients(Staff.of(accounts.all(municipality)), absences.on(municipality, day));
    }
}
