package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.MunicipalityProfile;
import se.stegvis.server.team.MunicipalityProfiles;
import se.stegvis.server.team.Team;
import se.stegvis.server.team.TeamChangeRefused;
import se.stegvis.server.team.TeamChangeRefused.TeamFault;
import se.stegvis.server.team.TeamChanges;
import se.stegvis.shared.text.PersonName;

/**
 * The acts of an administrator on the teams, the name and the colour of their municipality, each with its line in the audit
 * log in the same transaction.
 */
@Singleton
public class OrganisationAdministration {
    private final Transactions transactions;
    private final MunicipalitySetup setup;
    private final TeamChanges teams;
    private final MunicipalityProfiles profiles;
    private final AuditLog audit;
    private final Clock clock;

    OrganisationAdministration(
            Transactions transactions,
            MunicipalitySetup setup,
            TeamChanges teams,
            MunicipalityProfiles profiles,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.setup = setup;
        this.teams = teams;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a team. @throws TeamChangeRefused when the text can be no name, or an open team is called so */
    public void addTeam(Administrator by, String typed) {
        if (PersonName.flaw(typed).isPresent()) {
            throw new TeamChangeRefused(TeamFault.NAME);
        }
        if (!setup.team(by, typed).added()) {
            throw new TeamChangeRefused(TeamFault.TAKEN);
        }
    }

    /**
     * Gives a team another name.
     *
     * @param seen the name that the form showed
     * @throws TeamChangeRefused when it stays as it is
     */
    public void renameTeam(Administrator by, UUID team, String seen, String typed) {
        transactions.write(() -> {
            teams.rename(by.municipality(), team, seen, typed);
            audit.write(by.trace(AuditEntry.Action.SET_UP, "team renamed=" + team));
        });
    }

    /** Closes an empty team. @throws TeamChangeRefused when it stays as it is */
    public void closeTeam(Administrator by, UUID team) {
        transactions.write(() -> {
            teams.close(by.municipality(), team, clock.instant());
            audit.write(by.trace(AuditEntry.Action.SET_UP, "team closed=" + team));
        });
    }

    /**
     * Gives the municipality that name and colour; the same once more is noted nowhere.
     *
     * @param version of what the form showed
     * @param name checked by {@link PersonName#flaw}
     * @param colour {@code #rrggbb} or empty text
     * @return false when somebody else was faster; nothing is changed then
     */
    public boolean changeProfile(Administrator by, int version, String name, String colour) {
        return transactions.write(() -> {
            MunicipalityProfile before = profiles.of(by.municipality());
            String written = Team.written(name);
            if (before.name().equals(written) && before.colour().equals(colour)) {
                return true;
            }
            if (!profiles.change(by.municipality(), version, written, colour)) {
                return false;
            }
            if (!before.name().equals(written)) {
                audit.write(by.trace(AuditEntry.Action.SET_UP, "municipality renamed"));
            }
            if (!before.colour().equals(colour)) {
                audit.write(by.trace(
                        AuditEntry.Action.SET_UP,
                        "municipality colour=" + (colour.isEmpty() ? "none" : colour.substring(1))));
            }
            return true;
        });
    }
}
