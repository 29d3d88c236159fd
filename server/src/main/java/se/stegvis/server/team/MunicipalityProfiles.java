package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import se.stegvis.server.database.Transactions;

/** Names and looks of municipalities. Each act begins a transaction, or takes part in the caller's. */
@Singleton
public class MunicipalityProfiles {
    private final ProfileRepository rows;
    private final Transactions transactions;

    MunicipalityProfiles(ProfileRepository rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Of a municipality that is there: everybody who logs in has one. */
    public MunicipalityProfile of(int municipality) {
        return transactions.snapshot(() -> rows.find(municipality)).orElseThrow();
    }

    /** False, and nothing is changed, when somebody else has changed it since that version. */
    public boolean change(int municipality, int version, String name, String colour) {
        return transactions.write(() -> rows.change(municipality, version, name, colour) == 1);
    }

    /** Notes that the mail server has taken a test mail. */
    public void mailTested(int municipality, Instant now) {
        transactions.write(() -> rows.mailTested(municipality, now));
    }
}
