package se.stegvis.server.support;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Passwords;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;

/** Invented people for tests; the password of all is {@link #PASSWORD}. */
@Singleton
public class TestPeople {
    public static final String PASSWORD = "prov-losenord-2026";
    public static final int EKDALEN = 1;
    public static final int GRANBY = 2;

    private final MunicipalityRepository municipalities;
    private final Accounts accounts;
    private final Transactions transactions;
    private final String hash;

    TestPeople(
            MunicipalityRepository municipalities, Accounts accounts, Passwords passwords, Transactions transactions) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.transactions = transactions;
        this.hash = passwords.hash(PASSWORD);
    }

    /** Both municipalities, each with two teams {@code team1}, {@code team2}; once per database. */
    public void settle() {
        if (transactions.snapshot(() -> municipalities.findById(EKDALEN)).isEmpty()) {
            settle(new Municipality(EKDALEN, "ekdalen", "Ekdalen"));
            settle(new Municipality(GRANBY, "granby", "Granby"));
        }
    }

    private void settle(Municipality municipality) {
        transactions.write(() -> municipalities.save(municipality));
        accounts.add(new Team(municipality.id(), team(municipality.id(), 1), "Försörjning 1"));
        accounts.add(new Team(municipality.id(), team(municipality.id(), 2), "Försörjning 2"));
        add(municipality, "handlaggare1", "Hanna Handel", Role.CASEWORKER, 1);
        add(municipality, "handlaggare2", "Hugo Handel", Role.CASEWORKER, 1);
        add(municipality, "handlaggare3", "Hilma Handel", Role.CASEWORKER, 2);
        add(municipality, "arbetsterapeut1", "Astrid Terap", Role.OCCUPATIONAL_THERAPIST, 1);
        add(municipality, "teamledare1", "Tor Ledare", Role.TEAM_LEAD, 1);
        add(municipality, "coach1", "Cora Coach", Role.COACH, 1);
        add(municipality, "admin1", "Ada Min", Role.ADMIN, 1);
    }

    private void add(Municipality municipality, String username, String name, Role role, int team) {
        int id = municipality.id();
        accounts.add(
                new Account(
                        id,
                        account(id, username),
                        username,
                        name,
                        Optional.of(username + "@" + municipality.slug() + ".example"),
                        role,
                        Set.of(team(id, team)),
                        true),
                hash);
    }

    /** The same id in every run. */
    public static UUID account(int municipality, String username) {
        return UUID.nameUUIDFromBytes((municipality + username).getBytes(StandardCharsets.UTF_8));
    }

    /** The same id in every run. */
    public static UUID team(int municipality, int number) {
        return new UUID(municipality, number);
    }
}
