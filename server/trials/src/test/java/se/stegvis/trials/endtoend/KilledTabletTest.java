package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.trials.simulation.Wire;

/**
 * The tablet's process is killed while it opens, records and pushes over a network that loses answers; what it called
 * saved arrives all the same, once, in either content coding. A tablet that says so too early is found out by the same count. How often:
 * {@code -Dstegvis.kills}. A tablet that sends under new ids is shown by {@link EndedTabletTest}.
 */
@ExtendWith(ServerProcess.class)
class KilledTabletTest {

    private static final int KILLS = Integer.getInteger("stegvis.kills", 10);
    private static final int KILLS_OF_A_FAULTY_ONE = 4;
    /** From its first saved note on, so that a slow machine kills none of them before there is something to lose. */
    private static final int LONGEST_LIFE_MILLIS = 700;
    /** About what it takes to start the program and open the store on a slow machine. */
    private static final int LONGEST_OPENING_MILLIS = 1500;
    /** One life of so many is ended while it opens. */
    private static final int OPENING = 5;

    private static final String USER = "handlaggare1@ekdalen";

    @TempDir
    Path folder;

    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Map<String, Integer> called = new HashMap<>();

    @AfterEach
    void endKiller() {
        killer.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void everySavedNoteIsOnTheServerOnceAfterSoManyKills(ContentCoding coding, URI server) throws Exception {
        try (Wire wire = new Wire(server.getPort())) {
            if (coding == ContentCoding.GZIP) {
                wire.offerGzipAlone();
            }
            Aftermath after = after(KILLS, TabletFault.NONE, URI.create("http://127.0.0.1:" + wire.port()));
            assertThat(called.values().stream().mapToInt(Integer::intValue).sum())
                    .as("saves, seed %d", seed)
                    .isGreaterThanOrEqualTo(KILLS - KILLS / OPENING);
            after.assertAllArrivedOnce("seed " + seed);
            // The first push of each life goes as gzip, which every server reads.
            assertThat(wire.codings()).contains(coding.token()).isSubsetOf(coding.token(), "gzip");
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aTabletThatSaysSavedTooEarlyIsFoundOut(URI server) throws Exception {
        Aftermath after = after(KILLS_OF_A_FAULTY_ONE, TabletFault.SAYS_SAVED_TOO_EARLY, server);
        assertThat(after.count().lost()).as("seed %d", seed).isNotEmpty();
    }

    /** Lives and kills, then a last life that sends the rest; counts what the server holds. */
    private Aftermath after(int kills, TabletFault fault, URI server) throws Exception {
        Path home = Files.createTempDirectory(folder, "killed");
        UUID caseId;
        try (Device device = Device.enrol(server, USER, home)) {
            caseId = device.openCase();
            device.sync();
        }
        for (int kill = 0; kill < kills; kill++) {
            boolean opening = kill % OPENING == OPENING - 1;
            live(TabletChild.command(USER, home, caseId, fault, Optional.empty()), opening);
        }
        return Aftermath.of(server, USER, home, caseId, called);
    }

    /** One life of the tablet; adds to what it called saved. */
    private void live(List<String> command, boolean killedWhileOpening) throws IOException, InterruptedException {
        Path log = folder.resolve("tablet.log");
        Process tablet = new ProcessBuilder(command).redirectError(log.toFile()).start();
        try (BufferedReader lines = tablet.inputReader()) {
            boolean planned = killedWhileOpening;
            if (planned) {
                killIn(random.nextInt(LONGEST_OPENING_MILLIS), tablet);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches(".+ [12]")) {
                    called.put(NoteCount.name(line), NoteCount.saves(line));
                    if (!planned) {
                        killIn(random.nextInt(LONGEST_LIFE_MILLIS), tablet);
                        planned = true;
                    }
                }
            }
            assertThat(planned).as("it lived: %s", Files.readString(log)).isTrue();
        } finally {
            tablet.destroyForcibly();
        }
        assertThat(tablet.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(tablet.exitValue()).as("killed, not ended").isEqualTo(137);
    }

    private void killIn(int millis, Process tablet) {
        killer.schedule(tablet.toHandle()::destroyForcibly, millis, TimeUnit.MILLISECONDS);
    }
}
