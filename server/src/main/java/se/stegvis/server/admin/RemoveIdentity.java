package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.wire.Json;

/** {@code admin identity remove}. */
@Command(
        name = "remove",
        description = "Has a municipality log in with passwords of this server again. Accounts stay; people without a"
                + " password get a link.")
final class RemoveIdentity extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        AuditEntry trace = Administrator.atTerminal(place.id()).trace(AuditEntry.Action.SET_UP, "identity removed");
        boolean changed = context.getBean(IdentityProviders.class).remove(trace);
        String line = changed
                ? place.slug() + " logs in with passwords of this server from now on. A link for each person: "
                        + ProgramName.COMMAND + " admin account link --help"
                : place.slug() + " logs in with passwords of this server already; nothing was changed";
        return new AdminAnswer(
                List.of(line),
                Json.newObject().put("municipality", place.slug()).put("changed", changed));
    }
}
