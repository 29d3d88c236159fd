package se.stegvis.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs where no language is set, as under cron or systemd, and a folder that Swedes would name so. */
@DisabledOnOs({OS.WINDOWS, OS.MAC})
class PlainLanguageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "start.Main, --port 0 --data 'DATA'",
        "backup.BackupMain, --to 'DATA' --data 'DATA'",
        "backup.RestoreMain, --done --data 'DATA'"
    })
    void b21_withoutTheScriptTheRemedyIsSaidAndNothingIsMade(String main, String options) throws Exception {
        Path told = folder.resolve("told");
        Path script = folder.resolve("start.sh");
        // As bytes in a script: this Java's own language must not shape them.
        Files.writeString(
                script,
                "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' se.stegvis.server." + main + " "
                        + options.replace(
                                "DATA", folder.resolve("socialtjänst å").toString()) + "\n",
                StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", script.toString()))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().clear();
        builder.environment().put("LANG", "C");
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));

        assertThat(ended(builder))
                .as(Files.readString(told, StandardCharsets.ISO_8859_1))
                .isEqualTo(2);

        assertThat(Files.readString(told, StandardCharsets.UTF_8))
                .contains("LANG=C.UTF-8")
                .doesNotContain("\tat ");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static int ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
