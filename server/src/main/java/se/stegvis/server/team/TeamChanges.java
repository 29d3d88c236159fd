package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.server.team.TeamChangeRefused.TeamFault;
import se.stegvis.shared.text.PersonName;

/**
 * The one road by which a team is renamed or closed, in the caller's transaction, which {@link TeamChangeRefused} rolls back.
 * The municipality's row is written first, as by every change of its staff ({@link AccountChanges}), so that nobody joins a
 * team while it is closed. A case is given to a team only together with somebody who works in it.
 */
@Singleton
public class TeamChanges {
    private final TeamRepository rows;
    private final Accounts accounts;

    TeamChanges(TeamRepository rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    /**
     * Gives an open team another name.
     *
     * @param seen the name that the form showed; empty text when it showed none
     * @return the name as it is stored
     * @throws TeamChangeRefused for {@link TeamFault#NAME}, {@link TeamFault#TAKEN}, {@link TeamFault#CHANGED} and
     *     {@link TeamFault#CLOSED}
     */
    public String rename(int municipality, UUID team, String seen, String typed) {
        accounts.takeTurn(municipality);
        String name = Team.written(typed);
        if (PersonName.flaw(name).isPresent()) {
            throw new TeamChangeRefused(TeamFault.NAME);
        }
        if (accounts.openTeams(municipality).stream()
                .anyMatch(other -> !other.id().equals(team) && other.isCalled(name))) {
            throw new TeamChangeRefused(TeamFault.TAKEN);
        }
        Team before = expectOpen(municipality, team);
        if (!seen.isEmpty() && !seen.equals(before.name()) && !name.equals(before.name())) {
            throw new TeamChangeRefused(TeamFault.CHANGED);
        }
        rows.rename(municipality, team, name);
        return name;
    }

    /**
     * Closes a team in which nobody works and that has no open case.
     *
     * @throws TeamChangeRefused for {@link TeamFault#HAS_PEOPLE}, {@link TeamFault#HAS_CASES} and {@link TeamFault#CLOSED}
     */
    public void close(int municipality, UUID team, Instant now) {
        accounts.takeTurn(municipality);
        expectOpen(municipality, team);
        rows.close(municipality, team, now);
        if (accounts.all(municipality).stream()
                .anyMatch(account -> account.active() && account.teams().contains(team))) {
            throw new TeamChangeRefused(TeamFault.HAS_PEOPLE);
        }
        if (openCases(municipality, team) > 0) {
            throw new TeamChangeRefused(TeamFault.HAS_CASES);
        }
    }

    /** How many open cases the team has, within the caller's transaction; by index. */
    public int openCases(int municipality, UUID team) {
        return rows.openCases(municipality, team);
    }

    private Team expectOpen(int municipality, UUID team) {
        return accounts.openTeams(municipality).stream()
                .filter(one -> one.id().equals(team))
                .findAny()
                .orElseThrow(() -> new TeamChangeRefused(TeamFault.CLOSED));
    }
}
