package se.stegvis.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.issuer.GroupGrant;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.wire.Json;

/** {@code admin identity show}. */
@Command(name = "show", description = "Prints by which identity provider a municipality logs in, and what groups give.")
final class ShowIdentity extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        List<Team> teams = context.getBean(Accounts.class).teams(place.id());
        Optional<IdentityProvider> found =
                context.getBean(IdentityProviders.class).find(place.id());
        if (found.isEmpty()) {
            return new AdminAnswer(
                    List.of(place.slug() + " logs in with passwords of this server. An identity provider: "
                            + ProgramName.COMMAND + " admin identity set --help"),
                    Json.newObject().put("municipality", place.slug()).putNull("issuer"));
        }
        IdentityProvider provider = found.get();
        List<String> lines = new ArrayList<>();
        lines.add(place.slug() + " logs in by " + provider.issuer());
        lines.add("  client " + provider.clientId() + ", groups in " + provider.groupsClaim() + ", acr "
                + (provider.acrValues().isEmpty() ? "not demanded" : String.join(" or ", provider.acrValues())));
        provider.groups().grants().forEach(one -> lines.add("  " + one.group() + "=" + given(one, teams)));
        return new AdminAnswer(lines, json(place, provider, teams));
    }

    static ObjectNode json(Municipality place, IdentityProvider provider, List<Team> teams) {
        ObjectNode json = Json.newObject()
                .put("municipality", place.slug())
                .put("issuer", provider.issuer())
                .put("client", provider.clientId())
                .put("groupsClaim", provider.groupsClaim());
        var acr = json.putArray("acr");
        provider.acrValues().forEach(acr::add);
        var groups = json.putArray("groups");
        provider.groups().grants().forEach(one -> groups.add(one.group() + "=" + given(one, teams)));
        return json;
    }

    private static String given(GroupGrant grant, List<Team> teams) {
        return grant.role().map(Role::name).orElse("")
                + grant.team().map(id -> "@" + name(id, teams)).orElse("");
    }

    private static String name(UUID team, List<Team> teams) {
        return teams.stream()
                .filter(one -> one.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse(team.toString());
    }
}
