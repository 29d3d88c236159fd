package se.stegvis.server.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.AccountFinding;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.UserName;
import se.stegvis.shared.text.VisibleText;

/** Texts that a person at the terminal types, as options or as cells of a file, and the remedy for those that cannot be. */
final class TypedText {
    static final String ROLES = Stream.of(Role.values()).map(Role::name).collect(Collectors.joining(", "));

    private TypedText() {}

    /** @throws WrongInput when it is no slug */
    static String slug(String option, String typed) {
        return UserName.municipality(typed)
                .orElseThrow(
                        () -> new WrongInput(option + " is '" + typed + "': use small letters a-z, digits, dot, dash"
                                + " and underscore, at most 40, for example ekdalen"));
    }

    /** @throws WrongInput when it cannot be the name of a thing */
    static String name(String option, String typed) {
        String name = VisibleText.trimmed(typed);
        if (PersonName.flaw(name).isPresent()) {
            throw new WrongInput(option + " is '" + typed + "': write a name of at most " + PersonName.LONGEST
                    + " signs, on one line");
        }
        return name;
    }

    /** An account as it was typed; what is wrong with it is asked of {@link AccountDetails#findings}. */
    static AccountDetails details(String username, String name, String email, String role, Set<UUID> teams) {
        return new AccountDetails(
                UserName.name(username).orElse(username),
                VisibleText.trimmed(name),
                VisibleText.trimmed(email),
                role(role),
                teams);
    }

    private static Optional<Role> role(String typed) {
        String written = VisibleText.trimmed(typed).toUpperCase(Locale.ROOT);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(written))
                .findFirst();
    }

    static Optional<Team> team(List<Team> teams, String typed) {
        return teams.stream().filter(team -> team.isCalled(typed)).findFirst();
    }

    /** The end of a sentence about a team that is not there. */
    static String otherTeams(List<Team> teams, String municipality) {
        String there = teams.isEmpty()
                ? "there is no team yet"
                : "the teams are "
                        + teams.stream().map(team -> "'" + team.name() + "'").collect(Collectors.joining(", "));
        return "no team is called so; " + there + ". Choose one, or add it: " + ProgramName.COMMAND
                + " admin team add --municipality " + municipality + " --name NAME";
    }

    /** The place of a finding: the column of a file, and the option without its dashes. */
    static String place(AccountFinding finding) {
        return switch (finding) {
            case NAME -> "name";
            case USERNAME, TAKEN -> "username";
            case EMAIL -> "email";
            case ROLE -> "role";
            case TEAM, TEAM_CLOSED -> "team";
        };
    }

    /** The remedy for a finding. */
    static String remedy(AccountFinding finding) {
        return switch (finding) {
            case NAME -> "write given and family name, at most " + PersonName.LONGEST + " signs, on one line";
            case USERNAME ->
                "use small letters a-z, digits, dot, dash and underscore, at least two and at most 80, without"
                        + " @municipality";
            case TAKEN -> "somebody is called so already; choose another";
            case EMAIL -> "write an address such as anna.berg@ekdalen.example";
            case ROLE -> "use one of " + ROLES;
            case TEAM -> "name at least one team; only ADMIN has none";
            case TEAM_CLOSED -> "a team of it has been closed just now; name one that is open";
        };
    }
}
