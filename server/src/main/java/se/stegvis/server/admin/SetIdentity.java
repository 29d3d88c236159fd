package se.stegvis.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.issuer.GroupMapping;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.issuer.ProviderConnections;
import se.stegvis.server.issuer.ProviderUnreachable;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;

/** {@code admin identity set}. */
@Command(
        name = "set",
        description =
                "Has a municipality log in by its identity provider. Passwords are then good for administrators alone, for"
                        + " the day on which it is away; every other login of before ends. docs/identity.md has examples.")
final class SetIdentity extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Option(
            names = "--issuer",
            required = true,
            paramLabel = "URL",
            description = "as the provider writes it, for example https://login.ekdalen.example/realms/ekdalen")
    String issuer;

    @Option(
            names = "--client-id",
            required = true,
            paramLabel = "ID",
            description = "under which the provider knows this server; its secret, if it has one, is the file"
                    + " client-secret-S of /etc/stegvis/secrets or of the data folder of each server")
    String clientId;

    @ArgGroup(multiplicity = "1")
    Strength strength;

    @Option(
            names = "--groups-claim",
            paramLabel = "C",
            description = "claim with the groups (groups); dots lead into objects, for example realm_access.roles")
    String groupsClaim = "groups";

    @Option(
            names = "--group",
            required = true,
            paramLabel = "G=ROLE@TEAM",
            description = "what a group gives: G=ROLE, G=@TEAM or G=ROLE@TEAM; may be given many times, and of two that"
                    + " give a role the first decides. Whoever is in none of them is not let in")
    List<String> groups = new ArrayList<>();

    /** How strong a login must be, or by name that it need not. */
    static final class Strength {
        @Option(
                names = "--acr",
                paramLabel = "V",
                description = "what the token must say of how the person logged in (acr); any of several")
        List<String> acr = new ArrayList<>();

        @Option(names = "--without-acr", description = "demand no acr: the provider itself sees to a second factor")
        boolean without;
    }

    @Override
    void check() {
        ProviderText.issuer(issuer);
        ProviderText.word("--client-id", clientId);
        ProviderText.word("--groups-claim", groupsClaim);
        strength.acr.forEach(one -> ProviderText.word("--acr", one));
    }

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        var teams = context.getBean(Accounts.class).openTeams(place.id());
        var mapping = new GroupMapping(groups.stream()
                .map(one -> ProviderText.grant(one, teams, place.slug()))
                .toList());
        try {
            context.getBean(ProviderConnections.class).check(issuer);
        } catch (ProviderUnreachable unreachable) {
            throw new WrongInput(
                    "--issuer is '" + issuer + "': " + unreachable.getMessage()
                            + ". Nothing was changed. Write the address that stands as issuer in what the provider says of itself");
        }
        var provider = new IdentityProvider(place.id(), issuer, clientId, strength.acr, groupsClaim, mapping);
        AuditEntry trace = Administrator.atTerminal(place.id()).trace(AuditEntry.Action.SET_UP, "identity set");
        boolean changed = context.getBean(IdentityProviders.class).set(trace, provider);
        String line = changed
                ? place.slug() + " logs in by " + issuer + " from now on"
                : place.slug() + " logs in by " + issuer + " already; nothing was changed";
        ObjectNode json = ShowIdentity.json(place, provider, teams);
        return new AdminAnswer(List.of(line), json.put("changed", changed));
    }
}
