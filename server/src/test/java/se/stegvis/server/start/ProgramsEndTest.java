package se.stegvis.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.embedded.TestPrograms;

/** A program whose main part fails, though its database runs and a thread is left over, ends with its code. */
class ProgramsEndTest {
    private static final int SECONDS_TO_END = 120;
    private static final int SECONDS_FOR_THE_DATABASE = 60;

    @TempDir
    Path folder;

    @Test
    void item14_aServerThatFailsAfterItsDatabaseStartedEndsWithItAndACode() throws Exception {
        TestPrograms.sharedWith(folder);

        EndedProgram ended = run("start.Main", "--port 0 --data " + folder);

        assertThat(ended.told()).contains("a fault that nobody foresaw");
        assertThat(ended.code()).as(ended.told()).isEqualTo(1);
        assertNoDatabaseIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BackupMain --to DATA/away --data DATA", "RestoreMain --done --data DATA"})
    void item14_backupAndRestoreEndTheDatabaseTheyStartedWhenTheyFail(String command) throws Exception {
        TestPrograms.sharedWith(folder);
        try (EmbeddedMariaDb made = TestPrograms.database(folder.resolve("database"))) {
            assertThat(made.pid()).isPositive();
        }
        String[] parts = command.split(" ", 2);

        EndedProgram ended = run("backup." + parts[0], parts[1].replace("DATA", folder.toString()));

        assertThat(ended.code()).as(ended.told()).isEqualTo(1);
        assertThat(ended.told()).contains("the database refused");
        assertNoDatabaseIsLeft();
    }

    private record EndedProgram(int code, String told) {}

    private EndedProgram run(String main, String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtest.start=failing",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "se.stegvis.server." + main));
        if (!options.isEmpty()) {
            command.addAll(Arrays.asList(options.split(" ")));
        }
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
                    .as("ended: %s", Files.readString(told, StandardCharsets.UTF_8))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new EndedProgram(process.exitValue(), Files.readString(told, StandardCharsets.UTF_8));
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
