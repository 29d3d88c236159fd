package se.stegvis.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.stegvis.server.access.PasswordSetupCodes;
import se.stegvis.server.admin.StaffImport.ImportResult;
import se.stegvis.server.admin.StaffImport.ImportedRow;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.wire.Json;

/** {@code admin staff import}. */
@Command(
        name = "import",
        description =
                "Opens or changes the accounts that a CSV file names, all or none. Its first line names the columns"
                        + " username;name;email;role;team in any order, with semicolons or commas; several teams stand with |"
                        + " between them; the file is in UTF-8. Prints the one-time link of each who is new. An account that the"
                        + " file does not name stays as it is.")
final class ImportStaff extends AdminTask {
    @Option(names = "--municipality", required = true, paramLabel = "S", description = "its slug")
    String municipality;

    @Option(names = "--dry-run", description = "only tell what would be done")
    boolean dryRun;

    @Parameters(index = "0", paramLabel = "FILE", description = "the CSV file")
    String file;

    private StaffFile read;

    @Override
    void check() {
        try {
            read = StaffFile.read(Path.of(file));
        } catch (InvalidPathException unread) {
            throw new WrongInput("FILE is '" + file + "': no file can be called so. Name a CSV file");
        }
    }

    @Override
    AdminAnswer run(ApplicationContext context) {
        Municipality place = context.getBean(MunicipalityChoice.class).of(municipality);
        ImportResult result = context.getBean(StaffImport.class).run(place, read, dryRun);
        PasswordSetupCodes codes = context.getBean(PasswordSetupCodes.class);
        boolean bad = !result.findings().isEmpty();
        ObjectNode json = Json.newObject()
                .put("municipality", place.slug())
                .put("dryRun", dryRun)
                .put("written", !bad && !dryRun);
        List<String> lines = new ArrayList<>();
        if (bad) {
            var errors = json.putArray("errors");
            result.findings().forEach(finding -> {
                errors.add(finding.json());
                lines.add(finding.sentence());
            });
            lines.add("nothing was written: correct these places and import again");
            return new AdminAnswer(lines, json, SafeMain.WRONG_USE);
        }
        var rows = json.putArray("rows");
        result.rows().forEach(row -> {
            rows.add(json(row, codes));
            lines.add(line(row, codes));
        });
        lines.add(dryRun ? "nothing was written, as asked: import again without --dry-run" : "written");
        return new AdminAnswer(lines, json);
    }

    private static ObjectNode json(ImportedRow row, PasswordSetupCodes codes) {
        ObjectNode json = Json.newObject()
                .put("line", row.row().line())
                .put("account", row.login())
                .put("outcome", row.outcome().name());
        row.code().ifPresent(code -> json.put("link", codes.link(code)).put("code", code));
        return json;
    }

    private static String line(ImportedRow row, PasswordSetupCodes codes) {
        return "line " + row.row().line() + ": " + row.login() + " "
                + row.outcome().name().toLowerCase(Locale.ROOT)
                + row.code().map(code -> ", link " + codes.link(code)).orElse("");
    }
}
