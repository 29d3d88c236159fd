package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.access.ScimTokens;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.wire.Json;

/** {@code admin scim token}. */
@Command(
        name = "token",
        description =
                "Makes the token with which the directory of a municipality provisions its staff (SCIM 2.0). It is"
                        + " printed once; the token of before ends. docs/identity.md has the steps.")
final class MakeScimToken extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        String address = context.getBean(StegvisSettings.class).publicUrl().replaceFirst("/+$", "") + "/scim/v2";
        String token = context.getBean(ScimTokens.class)
                .make(Administrator.atTerminal(place.id()).trace(AuditEntry.Action.SET_UP, "scim token made"));
        return new AdminAnswer(
                List.of(
                        "the directory of " + place.slug() + " provisions its staff at " + address,
                        "  with the token " + token,
                        "  which is shown now and never again; a token of before has ended"),
                Json.newObject()
                        .put("municipality", place.slug())
                        .put("address", address)
                        .put("token", token));
    }
}
