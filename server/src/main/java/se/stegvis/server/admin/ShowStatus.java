package se.stegvis.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Role;
import se.stegvis.shared.wire.Json;

/** {@code admin status}. */
@Command(name = "status", description = "Shows the municipalities, and for each how many teams and accounts there are.")
final class ShowStatus extends AdminTask {

    @Override
    AdminAnswer run(ApplicationContext context) {
        ObjectNode json = Json.newObject();
        var list = json.putArray("municipalities");
        List<String> lines = new ArrayList<>();
        for (Municipality one : context.getBean(MunicipalityChoice.class).all()) {
            ObjectNode counted = counted(context.getBean(Accounts.class), one);
            list.add(counted);
            lines.add(line(counted));
            if (counted.path("administrators").asInt() == 0) {
                lines.add("  has no administrator: " + ProgramName.COMMAND + " admin account add --municipality "
                        + one.slug() + " --role ADMIN --username U --name N --email E");
            }
        }
        if (lines.isEmpty()) {
            lines.add("there is no municipality yet, so nobody can log in. Run " + FirstMunicipality.COMMAND);
        }
        return new AdminAnswer(lines, json);
    }

    private static ObjectNode counted(Accounts accounts, Municipality one) {
        List<Account> all = accounts.all(one.id());
        List<Account> active = all.stream().filter(Account::active).toList();
        return Json.newObject()
                .put("municipality", one.slug())
                .put("name", one.name())
                .put("teams", accounts.openTeams(one.id()).size())
                .put("accounts", active.size())
                .put(
                        "administrators",
                        active.stream()
                                .filter(account -> account.role() == Role.ADMIN)
                                .count())
                .put("withoutPassword", accounts.waiting(one.id()))
                .put("ended", all.size() - active.size());
    }

    private static String line(ObjectNode counted) {
        return counted.path("municipality").asText() + " ("
                + counted.path("name").asText() + "): teams "
                + counted.path("teams") + ", accounts " + counted.path("accounts") + ", of them administrators "
                + counted.path("administrators") + " and without a password yet " + counted.path("withoutPassword")
                + "; ended " + counted.path("ended");
    }
}
