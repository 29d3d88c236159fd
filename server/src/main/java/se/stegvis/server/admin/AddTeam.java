package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Team;
import se.stegvis.shared.wire.Json;

/** {@code admin team add}. */
@Command(name = "add", description = "Adds a team to a municipality. One that is there stays as it is.")
final class AddTeam extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Option(names = "--name", required = true, paramLabel = "N", description = "for example 'Försörjning 1'")
    String name;

    @Override
    void check() {
        name = TypedText.name("--name", name);
    }

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        MunicipalitySetup.SetUp<Team> done =
                context.getBean(MunicipalitySetup.class).team(Administrator.atTerminal(place.id()), name);
        String team = done.thing().name();
        String line = done.added()
                ? "added the team '" + team + "' to " + place.slug()
                : "the team '" + team + "' was there already; nothing was changed";
        return new AdminAnswer(
                List.of(line),
                Json.newObject()
                        .put("municipality", place.slug())
                        .put("team", team)
                        .put("id", done.thing().id().toString())
                        .put("added", done.added()));
    }
}
