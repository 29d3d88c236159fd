package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.AccountFinding;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Team;

/** {@code admin account add}. */
@Command(
        name = "add",
        description = "Opens an account and prints a one-time link, good for 24 hours, by which its person chooses a"
                + " password. One that is there stays as it is and gets no link.")
final class AddAccount extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Option(names = "--username", required = true, paramLabel = "U", description = "for example anna.berg")
    String username;

    @Option(names = "--name", required = true, paramLabel = "N", description = "given and family name")
    String name;

    @Option(names = "--email", required = true, paramLabel = "E", description = "where reminders go")
    String email;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "CASEWORKER, OCCUPATIONAL_THERAPIST, TEAM_LEAD, COACH or ADMIN")
    String role;

    @Option(
            names = "--team",
            paramLabel = "N",
            description = "a team by its name; may be given several times. Every role but ADMIN needs one")
    List<String> teams = new ArrayList<>();

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        List<String> wrong = new ArrayList<>();
        AccountDetails asked = TypedText.details(username, name, email, role, teams(context, place, wrong));
        boolean teamUnknown = !wrong.isEmpty();
        asked.findings(false).stream()
                .filter(finding -> !teamUnknown || finding != AccountFinding.TEAM)
                .map(this::sentence)
                .forEach(wrong::add);
        if (asked.address().isEmpty()) {
            wrong.add(sentence(AccountFinding.EMAIL));
        }
        if (!wrong.isEmpty()) {
            throw new WrongInput(String.join("\nstegvis: ", wrong));
        }
        AccountAdministration.OpenedAccount opening = open(context, place, asked);
        demandTheSame(opening, asked);
        AdminAnswer answer = context.getBean(LinkAnswer.class)
                .of(
                        place,
                        opening.account(),
                        opening.code(),
                        opening.code().isPresent() ? "added the account " : "nothing was changed: ");
        answer.json().put("added", opening.code().isPresent());
        return answer;
    }

    private AccountAdministration.OpenedAccount open(
            ApplicationContext context, Municipality place, AccountDetails asked) {
        try {
            return context.getBean(AccountAdministration.class).open(Administrator.atTerminal(place.id()), asked);
        } catch (AccountChangeRefused closed) {
            throw new WrongInput(sentence(AccountFinding.TEAM_CLOSED));
        }
    }

    private Set<UUID> teams(ApplicationContext context, Municipality place, List<String> wrong) {
        List<Team> there = context.getBean(Accounts.class).openTeams(place.id());
        Set<UUID> ids = new HashSet<>();
        for (String typed : teams) {
            TypedText.team(there, typed)
                    .ifPresentOrElse(
                            team -> ids.add(team.id()),
                            () -> wrong.add("--team is '" + typed + "': " + TypedText.otherTeams(there, place.slug())));
        }
        return ids;
    }

    private String sentence(AccountFinding finding) {
        String value =
                switch (finding) {
                    case NAME -> name;
                    case USERNAME, TAKEN -> username;
                    case EMAIL -> email;
                    case ROLE -> role;
                    case TEAM, TEAM_CLOSED -> String.join(", ", teams);
                };
        return "--" + TypedText.place(finding) + " is '" + value + "': " + TypedText.remedy(finding);
    }

    /** Changing somebody is done where it can be seen what is changed. */
    private static void demandTheSame(AccountAdministration.OpenedAccount opening, AccountDetails asked) {
        if (!opening.account().active()) {
            throw new WrongInput("--username is '" + asked.username() + "': that account is there and has ended. An"
                    + " administrator opens it again at the web, under Konton; or choose another user name");
        }
        if (!AccountDetails.of(opening.account()).equals(asked)) {
            throw new WrongInput("--username is '" + asked.username() + "': that account is there with another name,"
                    + " e-mail, role or team. Change it by " + ProgramName.COMMAND
                    + " admin staff import or at the web, under Konton;"
                    + " or choose another user name");
        }
    }
}
