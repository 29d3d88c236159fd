package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two starts of the real program on one folder, each in a process of its own (B1). */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class TwoWindowsTest {
    private static final int SECONDS_TO_END = 60;
    private static final int MINUTES_OF_A_TEST = 2;

    @TempDir
    Path folder;

    private final List<RunningWindow> started = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService guard = Executors.newSingleThreadScheduledExecutor();

    /** A program with its window. */
    private record RunningWindow(Process process, BufferedReader says, OutputStream hears) {
        String order(String order) throws IOException {
            hears.write((order + "\n").getBytes(StandardCharsets.UTF_8));
            hears.flush();
            return says.readLine();
        }

        /** Asks again and again until it can be read; the test's timeout kills what never says it. */
        void read(String words) throws IOException {
            String last = "";
            while (!last.contains(words) && process.isAlive()) {
                last = String.valueOf(order("words"));
            }
            assertThat(last).contains(words);
        }
    }

    private RunningWindow start(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--user-dir", folder.toString()));
        Process process = WindowChild.command(
                        WindowChild.class,
                        List.of("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"),
                        arguments.toArray(String[]::new))
                .redirectError(folder.resolve("err" + started.size()).toFile())
                .start();
        RunningWindow runningWindow = new RunningWindow(
                process,
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                process.getOutputStream());
        started.add(runningWindow);
        return runningWindow;
    }

    /** A program that answers no more is ended, so that no read waits for ever. */
    @BeforeEach
    void guard() {
        guard.schedule(this::end, MINUTES_OF_A_TEST, TimeUnit.MINUTES);
    }

    @AfterEach
    void rest() {
        guard.shutdownNow();
        end();
    }

    private void end() {
        started.forEach(runningWindow -> runningWindow.process().destroyForcibly());
    }

    private static int code(RunningWindow runningWindow) throws InterruptedException {
        assertThat(runningWindow.process().waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
                .as("ended")
                .isTrue();
        return runningWindow.process().exitValue();
    }

    @Test
    void b1_aSecondStartBringsTheFirstWindowForwardAndEndsByItself() throws Exception {
        RunningWindow first = start();
        first.read("Första gången på plattan");
        RunningWindow second = start();
        assertThat(code(second)).isZero();
        assertThat(first.process().isAlive()).isTrue();
        first.read("Första gången på plattan");
        assertThat(Files.exists(folder.resolve("come-forward"))).isFalse();
    }

    @Test
    void b1_aSecondStartBesideAWindowThatHangsSaysSoAndEndsWithACode() throws Exception {
        RunningWindow first = start();
        first.read("Första gången på plattan");
        first.order("hang");
        RunningWindow second = start();
        second.read("Stegvis är redan igång på den här plattan");
        second.order("press Stäng");
        assertThat(code(second)).isEqualTo(1);
        assertThat(first.process().isAlive()).isTrue();
    }

    @Test
    void b1_whenTheFirstIsKilledTheNextStartHasTheFolderForItself() throws Exception {
        RunningWindow first = start();
        first.read("Första gången på plattan");
        first.process().destroyForcibly();
        code(first);
        start().read("Första gången på plattan");
    }

    @Test
    void item14_aServerAddressThatCannotBeUsedIsSaidAndTheProgramEndsWithItsCode() throws Exception {
        RunningWindow only = start("--server", "localhost:8192");
        only.read("http://localhost:8192");
        only.order("press Stäng");
        assertThat(code(only)).isEqualTo(2);
    }

    @Test
    void item14_aFolderThatCannotBeUsedIsSaidAndTheProgramEndsWithACode() throws Exception {
        Files.createDirectory(folder.resolve("stores.lock"));
        RunningWindow only = start();
        only.read("Stäng");
        only.order("press Stäng");
        assertThat(code(only)).isEqualTo(1);
    }
}
