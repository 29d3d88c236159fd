package se.stegvis.server.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/settings.md lists what the classes say. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("../docs/settings.md");
    private static final String HEAD =
            "| setting | in the environment | default | values | meaning |\n|---|---|---|---|---|\n";

    @Test
    void f13_thePageListsEverySettingAsTheClassesSay() throws IOException {
        String table =
                SettingName.all().stream().map(SettingsPageTest::row).collect(Collectors.joining("\n", HEAD, "\n"));

        assertThat(Files.readString(PAGE, UTF_8))
                .as("docs/settings.md differs from the records of server.settings: put this table there\n%s", table)
                .contains(table);
        assertThat(SettingName.all()).hasSizeGreaterThan(20);
    }

    private static String row(SettingName name) {
        return "| `" + name.key() + "` | `" + name.variable() + "` | "
                + name.usual().map(usual -> "`" + usual + "`").orElse("–") + " | " + name.values() + " | "
                + name.meaning() + " |";
    }
}
