package se.stegvis.server.admin;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.wire.Json;

/** {@code admin municipality add}. */
@Command(
        name = "add",
        description =
                "Adds a municipality; makes the built-in database when the data folder has none. One that is there"
                        + " stays as it is.")
final class AddMunicipality extends AdminTask {
    @Option(
            names = "--slug",
            required = true,
            paramLabel = "S",
            description = "what stands after @ when people log in, for example ekdalen")
    String slug;

    @Option(names = "--name", required = true, paramLabel = "N", description = "for example 'Ekdalens kommun'")
    String name;

    @Override
    boolean mayMakeDatabase() {
        return true;
    }

    @Override
    void check() {
        slug = TypedText.slug("--slug", slug);
        name = TypedText.name("--name", name);
    }

    @Override
    AdminAnswer run(ApplicationContext context) {
        MunicipalitySetup.SetUp<Municipality> done =
                context.getBean(MunicipalitySetup.class).municipality(slug, name);
        Municipality there = done.thing();
        if (!there.name().equals(name)) {
            throw new WrongInput("--slug is '" + slug + "': that municipality is there and is called '" + there.name()
                    + "'. Choose another slug, or give that name");
        }
        String line = done.added()
                ? "added the municipality " + slug + " (" + name + "). Next: " + ProgramName.COMMAND
                        + " admin team add --municipality " + slug + " --name NAME"
                : "the municipality " + slug + " (" + name + ") was there already; nothing was changed";
        return new AdminAnswer(
                List.of(line),
                Json.newObject()
                        .put("municipality", slug)
                        .put("name", name)
                        .put("id", there.id())
                        .put("added", done.added()));
    }
}
