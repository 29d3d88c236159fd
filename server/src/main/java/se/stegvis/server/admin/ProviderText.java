package se.stegvis.server.admin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.server.issuer.GroupGrant;
import se.stegvis.server.issuer.ProviderAddress;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;

/** Texts about an identity provider that a person at the terminal types. */
final class ProviderText {
    private static final int LONGEST_GROUP = 200;
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern GRANT = Pattern.compile("(.+)=([A-Z_]*)(?:@(.+))?", Pattern.DOTALL);

    private ProviderText() {}

    /** @throws WrongInput when it cannot be the address of an issuer */
    static void issuer(String typed) {
        if (!WORD.matcher(typed).matches() || !ProviderAddress.isIssuer(typed)) {
            throw new WrongInput(
                    "--issuer is '" + withoutLogin(typed) + "': write its address with https:// (http:// on"
                            + " this machine alone), without ? and #, for example https://login.ekdalen.example/realms/ekdalen");
        }
    }

    /** @throws WrongInput when it is no word of plain letters */
    static void word(String option, String typed) {
        if (!WORD.matcher(typed).matches()) {
            throw new WrongInput(option + " is '" + typed
                    + "': write it as the provider does, without blanks, at most 255" + " plain letters");
        }
    }

    /** @throws WrongInput naming what is wrong */
    static GroupGrant grant(String typed, List<Team> teams, String municipality) {
        Matcher parts = GRANT.matcher(typed);
        if (!parts.matches() || parts.group(2).isEmpty() && parts.group(3) == null) {
            throw new WrongInput("--group is '" + typed + "': write GROUP=ROLE, GROUP=@TEAM or GROUP=ROLE@TEAM");
        }
        String group = parts.group(1);
        if (group.length() > LONGEST_GROUP) {
            throw new WrongInput("--group is '" + typed + "': the name of the group has more than " + LONGEST_GROUP
                    + " letters. Use its id");
        }
        return new GroupGrant(group, role(typed, parts.group(2)), team(typed, parts.group(3), teams, municipality));
    }

    private static Optional<Role> role(String typed, String role) {
        if (role.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Role.valueOf(role));
        } catch (IllegalArgumentException none) {
            throw new WrongInput("--group is '" + typed + "': the role is one of " + TypedText.ROLES);
        }
    }

    private static Optional<UUID> team(String typed, String name, List<Team> teams, String municipality) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(TypedText.team(teams, name)
                .map(Team::id)
                .orElseThrow(() ->
                        new WrongInput("--group is '" + typed + "': " + TypedText.otherTeams(teams, municipality))));
    }

    private static String withoutLogin(String typed) {
        try {
            return new URI(typed).getRawUserInfo() == null ? typed : "…";
        } catch (URISyntaxException malformed) {
            return typed;
        }
    }
}
