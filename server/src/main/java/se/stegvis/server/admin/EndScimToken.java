package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.access.ScimTokens;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.wire.Json;

/** {@code admin scim end}. */
@Command(
        name = "end",
        description = "Ends the token with which the directory of a municipality provisions its staff. Accounts stay.")
final class EndScimToken extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        boolean ended = context.getBean(ScimTokens.class)
                .end(Administrator.atTerminal(place.id()).trace(AuditEntry.Action.SET_UP, "scim token ended"));
        String line = ended
                ? "the directory of " + place.slug() + " provisions nobody from now on"
                : "the directory of " + place.slug() + " had no token; nothing was changed";
        return new AdminAnswer(
                List.of(line),
                Json.newObject().put("municipality", place.slug()).put("changed", ended));
    }
}
