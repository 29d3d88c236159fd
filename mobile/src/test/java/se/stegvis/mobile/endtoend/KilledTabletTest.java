package se.stegvis.mobile.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.store.StoredRecord;
import se.stegvis.shared.record.HomeVisit;

/** The tablet's process is killed while it records and pushes; what it called saved arrives all the same, once. */
@ExtendWith(ServerProcess.class)
class KilledTabletTest {

    private static final int KILLS = 50;
    private static final int LONGEST_LIFE_MILLIS = 700;
    private static final String USER = "handlaggare1@ekdalen";

    @TempDir
    Path folder;

    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void everySavedNoteIsOnTheServerOnceAfterFiftyKills(URI server) throws Exception {
        long seed = new Random().nextLong();
        Path home = Files.createDirectory(folder.resolve("killed"));
        UUID caseId;
        try (Device device = Device.enrol(server, USER, home)) {
            caseId = device.openCase(device.user());
            device.sync();
        }
        Map<UUID, Integer> called = new HashMap<>();
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            live(home, caseId, random.nextInt(LONGEST_LIFE_MILLIS), called);
        }
        killer.shutdown();
        assertThat(called).as("seed %d", seed).hasSizeGreaterThan(KILLS);

        Map<UUID, StoredRecord> onTablet;
        try (Device device = Device.reopen(USER, home)) {
            device.sync();
            assertThat(device.journal().outbox()).as("seed %d", seed).isEmpty();
            onTablet = visits(device, caseId);
        }
        try (Device fresh = Device.enrol(server, USER, Files.createDirectory(folder.resolve("fresh")))) {
            fresh.sync();
            Map<UUID, StoredRecord> onServer = visits(fresh, caseId);
            assertThat(onServer.keySet()).as("seed %d", seed).isEqualTo(onTablet.keySet());
            called.forEach((record, saves) -> assertOnce(onServer.get(record), saves, seed));
        }
    }

    /** One life of the tablet, from its first saved note; adds to what it called saved. */
    private void live(Path home, UUID caseId, int millis, Map<UUID, Integer> called)
            throws IOException, InterruptedException {
        Process tablet = new ProcessBuilder(TabletChild.command(USER, home, caseId))
                .redirectError(folder.resolve("tablet.log").toFile())
                .start();
        try (BufferedReader lines = tablet.inputReader()) {
            boolean planned = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!planned) {
                    killer.schedule(tablet.toHandle()::destroyForcibly, millis, TimeUnit.MILLISECONDS);
                    planned = true;
                }
                String[] words = line.split(" ");
                if (words.length == 2) {
                    called.put(UUID.fromString(words[0]), Integer.valueOf(words[1]));
                }
            }
            assertThat(planned)
                    .as("it lived: %s", Files.readString(folder.resolve("tablet.log")))
                    .isTrue();
        } finally {
            tablet.destroyForcibly();
        }
        assertThat(tablet.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(tablet.exitValue()).as("killed, not ended").isEqualTo(137);
    }

    private static Map<UUID, StoredRecord> visits(Device device, UUID caseId) {
        return device.journal().recordsOf(caseId).stream()
                .filter(stored -> stored.content() instanceof HomeVisit)
                .collect(Collectors.toMap(stored -> stored.content().id(), stored -> stored));
    }

    /** Each change that was applied made one revision: applied twice it would be one more. */
    private static void assertOnce(StoredRecord stored, int saves, long seed) {
        assertThat(stored).as("seed %d", seed).isNotNull();
        int text = Integer.parseInt(stored.content().doc().text("observations").orElseThrow());
        assertThat(text).as("seed %d", seed).isBetween(saves, 2);
        assertThat(stored.content().header().revision()).as("seed %d", seed).isBetween(1, text);
    }
}
