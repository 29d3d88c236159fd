package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
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

/** Fault D2: the tablet's process ends at a named point of a note's road. How often: {@code -Dstegvis.ends}. */
@ExtendWith(ServerProcess.class)
class EndedTabletTest {
    private static final int ENDS = Integer.getInteger("stegvis.ends", 1);
    private static final int MOST_TIMES = 3;
    private static final int SECONDS_OF_A_LIFE = 60;
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
    void everySavedNoteIsOnTheServerOnceWhenTheTabletEndsAt(NamedPoint point, URI server) throws Exception {
        UUID caseId = opened(server);
        for (int end = 0; end < ENDS; end++) {
            live(TabletChild.command(
                    USER,
                    folder,
                    caseId,
                    TabletFault.NONE,
                    Optional.of(new TabletChild.End(point, 1 + random.nextInt(MOST_TIMES)))));
        }
        Aftermath.of(server, USER, folder, caseId, called).assertAllArrivedOnce("seed " + seed);
    }

    /** A change that it sends twice is stored twice, or turned away and left in its outbox. */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aTabletThatGivesAChangeANewIdOnEachSendIsFoundOut(URI server) throws Exception {
        UUID caseId = opened(server);
        TabletChild.End unheard = new TabletChild.End(NamedPoint.ANSWERED, 1);
        live(TabletChild.command(USER, folder, caseId, TabletFault.NEW_ID_ON_EACH_SEND, Optional.of(unheard)));
        Aftermath after = Aftermath.of(server, USER, folder, caseId, called);
        assertThat(after.count().doubled().size() + after.undelivered().size())
                .as("doubled or undelivered, seed %d", seed)
                .isPositive();
    }

    /** A new tablet with a case that the server knows. */
    private UUID opened(URI server) throws Exception {
        try (Device device = Device.enrol(server, USER, folder)) {
            UUID caseId = device.openCase();
            device.sync();
            return caseId;
        }
    }

    /** One life of the tablet; adds to what it called saved. */
    private void live(List<String> command) throws Exception {
        Path log = folder.resolve("tablet.log");
        Process tablet = new ProcessBuilder(command).redirectError(log.toFile()).start();
        var tooLong = killer.schedule(tablet.toHandle()::destroyForcibly, SECONDS_OF_A_LIFE, TimeUnit.SECONDS);
        try (BufferedReader lines = tablet.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches(".+ [12]")) {
                    called.put(NoteCount.name(line), NoteCount.saves(line));
                }
            }
            assertThat(tablet.waitFor(SECONDS_OF_A_LIFE, TimeUnit.SECONDS)).isTrue();
        } finally {
            tooLong.cancel(false);
            tablet.destroyForcibly();
        }
        assertThat(tablet.exitValue()).as("ended at its point, seed %d", seed).isEqualTo(NamedPoint.ENDED);
    }
}
