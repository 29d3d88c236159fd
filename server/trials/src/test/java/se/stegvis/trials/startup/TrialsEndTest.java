package se.stegvis.trials.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.trials.TrialPrograms;

/** A trial whose main part fails, though its database runs and a thread is left over, ends with its code. */
class TrialsEndTest {
    private static final int SECONDS_TO_END = 120;
    private static final int SECONDS_FOR_THE_DATABASE = 60;
    private static final String ROOM = "se.stegvis.trials.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"demo.DemoMain, --once --port 0 --data DATA", "bench.SyncBench, ''"})
    void item14_aTrialThatFailsAfterItsDatabaseStartedEndsWithItAndACode(String main, String options) throws Exception {
        TrialPrograms.sharedWith(folder);

        EndedTrial ended = failing(main, options.replace("DATA", folder.toString()));

        assertThat(ended.told()).contains("a fault that nobody foresaw");
        assertThat(ended.code()).as(ended.told()).isEqualTo(1);
        assertNoDatabaseIsLeft();
    }

    @Test
    void item14_aClusterThatFailsWhileItIsLaidOutEndsItsNodes() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/lib/galera/libgalera_smm.so")), "Galera is not installed");
        // The nodes run as another user, who must get through to them.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));

        EndedTrial ended = failing("cluster.ClusterMain", "--nodes 3");

        assertThat(ended.told()).contains("a fault that nobody foresaw");
        assertThat(ended.code()).as(ended.told()).isEqualTo(1);
        assertNoDatabaseIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "tabletbench.TabletBench, '', 1",
        "tabletbench.StorePullMain, http://127.0.0.1:9 a@b MISSING 1, 1",
        "tabletbench.StorePullMain, '', 2",
        "fieldday.FieldDay, http://127.0.0.1:9 ekdalen fel MISSING/tablets MISSING/ledger, 1",
        "fieldday.FieldDay, '', 2"
    })
    void item14_aTabletThatFailsEndsWithItsCodeThoughAThreadIsLeftOver(String main, String arguments, int code)
            throws Exception {
        String missing = "/dev/null/missing";

        EndedTrial ended = ended(new ProcessBuilder(java(
                List.of("-Djava.io.tmpdir=" + missing),
                LeftOverTrial.class.getName(),
                ROOM + main + " " + arguments.replace("MISSING", missing))));

        assertThat(ended.code()).as(ended.told()).isEqualTo(code);
        assertThat(ended.told()).isNotEmpty();
    }

    /** Where no language is set, as under cron, a folder that Swedes would name so cannot be made. */
    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void b21_withoutTheScriptTheRemedyIsSaidAndNothingIsMade() throws Exception {
        Path script = folder.resolve("start.sh");
        // As bytes in a script: this Java's own language must not shape them.
        Files.writeString(
                script,
                "exec '" + program() + "' " + ROOM + "demo.DemoMain --once --port 0 --data '"
                        + folder.resolve("socialtjänst å") + "'\n",
                StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString());
        builder.environment().clear();
        builder.environment().put("LANG", "C");
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));

        EndedTrial ended = ended(builder);

        assertThat(ended.code()).as(ended.told()).isEqualTo(2);
        assertThat(ended.told()).contains("LANG=C.UTF-8").doesNotContain("\tat ");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private record EndedTrial(int code, String told) {}

    private EndedTrial failing(String main, String options) throws IOException, InterruptedException {
        return ended(new ProcessBuilder(
                java(List.of("-Dtest.start=failing", "-Djava.io.tmpdir=" + folder), ROOM + main, options)));
    }

    private EndedTrial ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(told.toFile()).start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
                    .as("ended: %s", Files.readString(told, StandardCharsets.ISO_8859_1))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new EndedTrial(process.exitValue(), Files.readString(told, StandardCharsets.UTF_8));
    }

    private static List<String> java(List<String> flags, String main, String arguments) {
        List<String> command =
                new ArrayList<>(List.of(program().toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        if (!arguments.isBlank()) {
            command.addAll(Arrays.asList(arguments.trim().split(" ")));
        }
        return command;
    }

    private static Path program() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private void assertNoDatabaseIsLeft() throws Exception {
        for (ProcessHandle database : databases()) {
            database.onExit().get(SECONDS_FOR_THE_DATABASE, TimeUnit.SECONDS);
        }
        assertThat(databases()).isEmpty();
    }

    private List<ProcessHandle> databases() {
        String files = "--datadir=" + folder;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.stream(arguments).anyMatch(one -> one.startsWith(files)))
                        .isPresent())
                .toList();
    }
}
