package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of the tablet's whose main part fails ends with its code, also when a thread is left over (item 14). */
class ProgramsEndTest {
    private static final int SECONDS_TO_END = 60;

    @TempDir
    Path folder;

    private record Ended(int code, String told) {}

    private Ended run(Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        File told = folder.resolve("told").toFile();
        ProcessBuilder command = WindowChild.command(main, options, arguments);
        command.environment().remove("DISPLAY");
        Process process = command.redirectErrorStream(true).redirectOutput(told).start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
                    .as("ended: %s", Files.readString(told.toPath(), StandardCharsets.UTF_8))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(told.toPath(), StandardCharsets.UTF_8));
    }

    private Ended withoutScreen(String... arguments) throws IOException, InterruptedException {
        return run(
                LeftOverChild.class,
                List.of("-Dglass.platform=gtk", "-Dmonocle.platform=", "-Djava.awt.headless=false"),
                Stream.concat(Stream.of(Main.class.getName()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void item14_aTabletWithoutAScreenSaysWhatHelpsAndEndsWithACode() throws Exception {
        Ended ended = withoutScreen("--user-dir", folder.resolve("store").toString());
        assertThat(ended.code()).as(ended.told()).isEqualTo(1);
        assertThat(ended.told())
                .contains("cannot open a window: there is no screen here")
                .contains("name the screen in DISPLAY")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("store")).as("nothing is changed").doesNotExist();
    }

    @Test
    void item14_aWrongOptionIsToldWithoutAScreenToo() throws Exception {
        Ended ended = withoutScreen("--server", "ftp://stegvis.example");
        assertThat(ended.code()).as(ended.told()).isEqualTo(2);
        assertThat(ended.told()).contains("http").doesNotContain("no screen").doesNotContain("\tat ");
    }
}
