package se.stegvis.server.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/settings.md and docs/examples/stegvis.env say what the classes say. {@code -Dsettings.write=true} writes them anew.
 */
class SettingsPageTest {
    private static final Path PAGE = Path.of("../docs/settings.md");
    private static final Path SAMPLE = Path.of("../docs/examples/stegvis.env");
    private static final String HEAD =
            "| setting | in the environment | default | values | example | restart | meaning |"
                    + "\n|---|---|---|---|---|---|---|\n";
    private static final List<SettingName> ALL = SettingName.all();

    @Test
    void f13_thePageListsEverySettingAsTheClassesSay() throws IOException {
        String table = ALL.stream().map(SettingsPageTest::row).collect(Collectors.joining("\n", HEAD, "\n"));
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(
                    PAGE,
                    Files.readString(PAGE, UTF_8)
                            .replaceFirst(
                                    "(?s)\\| setting \\| in the environment .*?\n(?=\n)",
                                    java.util.regex.Matcher.quoteReplacement(table)));
        }

        assertThat(Files.readString(PAGE, UTF_8))
                .as("docs/settings.md differs from the records of server.settings: put this table there\n%s", table)
                .contains(table);
        assertThat(ALL).hasSizeGreaterThan(20);
    }

    @Test
    void ops8_theSampleFileHoldsEverySettingReadyToBeTakenUp() throws IOException {
        String sample = ALL.stream()
                .map(SettingsPageTest::lines)
                .collect(Collectors.joining(
                        "\n",
                        "# Settings of the Stegvis server, for systemd's EnvironmentFile= or a shell. Take the # away before"
                                + " those that you need;\n# docs/settings.md says what each takes. Secrets stand better in"
                                + " files of their own: NAME_FILE=/path.\n\n",
                        ""));
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(SAMPLE, sample);
        }

        assertThat(SAMPLE)
                .as("the sample differs from the records of server.settings")
                .hasContent(sample);
    }

    /** A list of examples that are refused would be no help. */
    @Test
    void ops8_everyExampleIsTaken() {
        String[] written = ALL.stream()
                .filter(name -> !name.isFollowed())
                .flatMap(name -> List.of(name.key(), name.example()).stream())
                .toArray(String[]::new);

        assertThat(ALL)
                .allSatisfy(name -> assertThat(name.example()).as(name.key()).isNotBlank());
        assertThatCode(() -> TestSettings.of(written)).doesNotThrowAnyException();
    }

    private static String row(SettingName name) {
        String file = name.isSecret() ? " or `" + SettingName.variable(SecretFiles.fileKey(name.key())) + "`" : "";
        return "| `" + name.key() + "` | `" + name.variable() + "`" + file + " | "
                + name.usual().map(usual -> "`" + usual + "`").orElse("–") + " | " + name.values() + " | `"
                + name.example() + "` | " + (name.isFollowed() ? "no" : "yes") + " | " + name.meaning() + " |";
    }

    private static String lines(SettingName name) {
        String variable = name.isSecret() ? SettingName.variable(SecretFiles.fileKey(name.key())) : name.variable();
        String value = name.isSecret() ? "/etc/stegvis/secrets/" + name.key() : name.example();
        return "# " + name.meaning().replace("`", "") + "\n#" + variable + "=" + value + "\n";
    }
}
