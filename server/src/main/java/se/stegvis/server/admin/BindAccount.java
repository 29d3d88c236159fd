package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.text.UserName;
import se.stegvis.shared.wire.Json;

/** {@code admin account bind}. */
@Command(
        name = "bind",
        description = "Gives an account that is there to a person of the identity provider, by the subject (sub) that"
                + " never changes. For accounts from before the provider was set.")
final class BindAccount extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Option(names = "--username", required = true, paramLabel = "U", description = "of an account that is open")
    String username;

    @Option(names = "--subject", required = true, paramLabel = "SUB", description = "as the provider writes it")
    String subject;

    @Override
    void check() {
        ProviderText.word("--subject", subject);
    }

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        IdentityProvider provider = context.getBean(IdentityProviders.class)
                .find(place.id())
                .orElseThrow(
                        () -> new WrongInput("--municipality is '" + place.slug() + "': it has no identity provider."
                                + " Set it first: " + ProgramName.COMMAND + " admin identity set --help"));
        Account account = UserName.name(username)
                .flatMap(name -> context.getBean(Accounts.class).login(place.id(), name))
                .map(Accounts.LoginAccount::account)
                .filter(Account::active)
                .orElseThrow(() -> new WrongInput("--username is '" + username + "': no open account is called so in "
                        + place.slug() + ". Write the part before @"));
        Optional<UUID> holder = context.getBean(AccountBinding.class)
                .bind(Administrator.atTerminal(place.id()), provider.issuer(), account.id(), subject);
        String login = account.username() + "@" + place.slug();
        boolean changed = !holder.equals(Optional.of(account.id()));
        String line = changed
                ? "the account " + login + " belongs to that person from now on; its password and its logins have ended"
                : "the account " + login + " belongs to that person already; nothing was changed";
        return new AdminAnswer(
                List.of(line), Json.newObject().put("account", login).put("changed", changed));
    }
}
