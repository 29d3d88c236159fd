package se.stegvis.trials.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that write invented people, started as from a terminal with a database configured. */
class OwnDatabaseTest {
    private static final String URL = "jdbc:mariadb://127.0.0.1:1/production?" + "password" + "=not-to-be-shown";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "demo.DemoMain, --fresh --once --port 0 --data",
        "bench.SyncBench, ''",
        "bench.GrowthBench, ''",
        "bench.DevicesBench, ''",
        "bench.RemindersBench, ''",
        "bench.OverviewBench, ''",
        "cluster.ClusterMain, ''"
    })
    void ops4_aProgramThatWritesInventedPeopleRefusesAConfiguredDatabase(String main, String options) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("kept"), "what was here");
        List<String> arguments = new ArrayList<>(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        if (!arguments.isEmpty()) {
            arguments.add(data.toString());
        }

        Ended ended = run(main, arguments, Map.of("DATASOURCES_DEFAULT_URL", URL));

        assertThat(ended.told())
                .contains("datasources.default.url names a database")
                .contains("Nothing was written")
                .contains("unset DATASOURCES_DEFAULT_URL")
                .doesNotContain("not-to-be-shown");
        assertThat(ended.code()).as(ended.told()).isEqualTo(2);
        assertThat(data).isDirectoryContaining(file -> file.endsWith("kept"));
        assertThat(Files.list(data)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "jdbc-url", "jdbcUrl", "data-source-class-name"})
    void ops4_howeverItIsSpelledInASystemProperty(String name) {
        String setting = "datasources.default." + name;
        System.setProperty(setting, URL);
        try {
            assertThatThrownBy(() -> OwnDatabase.demand("the cluster"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("names a database")
                    .hasMessageNotContaining("not-to-be-shown");
        } finally {
            System.clearProperty(setting);
        }
    }

    @Test
    void ops4_andInAFileOfSettings() throws Exception {
        Path file = folder.resolve("stegvis.yml");
        Files.writeString(file, "datasources:\n  default:\n    url: " + URL + "\n");

        Ended ended = run("cluster.ClusterMain", List.of(), Map.of("MICRONAUT_CONFIG_FILES", file.toString()));

        assertThat(ended.told()).contains("names a database");
        assertThat(ended.code()).isEqualTo(2);
    }

    private record Ended(int code, String told) {}

    private Ended run(String main, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.add("se.stegvis.trials." + main);
        command.addAll(arguments);
        Path told = folder.resolve("told");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(told, StandardCharsets.UTF_8));
    }
}
