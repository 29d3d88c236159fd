package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.visit;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.embedded.ParentDeathSignal;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/** Fault S3: a server's process dies between the commit and the answer. How often: {@code -Dstegvis.kills}. */
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("stegvis.kills", 2);
    private static final int MOST_PUSHES_OF_A_LIFE = 4;
    private static final int SECONDS_TO_DIE = 30;

    @TempDir
    Path folder;

    private final SyncServer witness = SyncServer.own();
    private final Tablet hanna = witness.tablet("handlaggare1@ekdalen");
    private final UUID caseId = hanna.openCase();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private int sent;

    @AfterEach
    void stop() {
        witness.close();
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.MINUTES)
    void whatWasCommittedBeforeTheServerDiedIsAnsweredByTheNextOneAndStoredOnce() throws Exception {
        Path settings = settings();
        Optional<Change> unanswered = Optional.empty();
        for (int kill = 0; kill < KILLS; kill++) {
            unanswered = Optional.of(live(settings, unanswered));
            assertThat(stored(unanswered.get())).as("committed, seed %d", seed).isOne();
        }
        assertAnsweredAsTheFirstTime(hanna, unanswered.orElseThrow());
        assertThat(witness.count("SELECT COUNT(*) FROM care_record WHERE kind = 'HOME_VISIT'"))
                .as("lost or doubled, seed %d", seed)
                .isEqualTo(sent);
        assertThat(witness.count("SELECT COUNT(*) FROM change_log")).isEqualTo(sent + 1L);
        assertThat(witness.count("SELECT COUNT(*) FROM record_revision")).isZero();
    }

    /** One life of a server; the change that it took in and never answered. */
    private Change live(Path settings, Optional<Change> unanswered) throws Exception {
        int pushes = 2 + random.nextInt(MOST_PUSHES_OF_A_LIFE - 1);
        Process server = new ProcessBuilder(ParentDeathSignal.throughShell(command(settings, pushes)))
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        try (BufferedReader lines = server.inputReader()) {
            Tablet tablet = hanna.at(address(lines));
            int left = pushes;
            if (unanswered.isPresent()) {
                assertAnsweredAsTheFirstTime(tablet, unanswered.get());
                left--;
            }
            for (; left > 1; left--) {
                assertThat(tablet.pushOne(next()).outcome()).isEqualTo(Outcome.APPLIED);
            }
            Change last = next();
            assertThatThrownBy(() -> tablet.push(last)).hasCauseInstanceOf(IOException.class);
            assertThat(server.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(HaltingServer.KILLED);
            return last;
        } finally {
            server.destroyForcibly();
        }
    }

    private Change next() {
        sent++;
        return visit(caseId, id(), 0, "observations", "Besök " + sent);
    }

    private void assertAnsweredAsTheFirstTime(Tablet tablet, Change change) {
        ChangeResult answer = tablet.pushOne(change);
        assertThat(answer.outcome()).as("seed %d", seed).isEqualTo(Outcome.APPLIED);
        assertThat(answer.revision()).as("seed %d", seed).isEqualTo(1);
    }

    private long stored(Change change) {
        return witness.count("SELECT COUNT(*) FROM care_record WHERE record_id = UNHEX('"
                + change.record().toString().replace("-", "") + "')");
    }

    private Path settings() throws IOException {
        Properties settings = new Properties();
        for (Map.Entry<String, Object> one : witness.settings().entrySet()) {
            settings.put(one.getKey(), one.getValue().toString());
        }
        Path file = folder.resolve("settings");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        return file;
    }

    private static List<String> command(Path settings, int pushes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                HaltingServer.class.getName(),
                settings.toString(),
                Integer.toString(pushes));
    }

    private URI address(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("http://")) {
                return URI.create(line);
            }
        }
        throw new AssertionError("no server came up: " + Files.readString(folder.resolve("server.log")));
    }
}
