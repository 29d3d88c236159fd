package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.text.UserName;

/** {@code admin account link}. */
@Command(
        name = "link",
        description =
                "Prints a new one-time link, good for 24 hours, for somebody who has lost password or link. The link"
                        + " of before, the password of before and every login of the account end at once.")
final class LinkAccount extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Option(names = "--username", required = true, paramLabel = "U", description = "of an account that is open")
    String username;

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        Account account = UserName.name(username)
                .flatMap(name -> context.getBean(Accounts.class).login(place.id(), name))
                .map(Accounts.LoginAccount::account)
                .orElseThrow(
                        () -> wrong("nobody is called so in " + place.slug() + ". Write the part before @, or open it: "
                                + ProgramName.COMMAND + " admin account add --help"));
        Optional<String> code =
                context.getBean(AccountAdministration.class).renew(Administrator.atTerminal(place.id()), account.id());
        if (code.isEmpty()) {
            throw wrong("that account has ended. An administrator opens it again at the web, under Konton");
        }
        return context.getBean(LinkAnswer.class).of(place, account, code, "made a new link for ");
    }

    private WrongInput wrong(String why) {
        return new WrongInput("--username is '" + username + "': " + why);
    }
}
